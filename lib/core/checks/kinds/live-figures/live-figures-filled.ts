import { matchesOf } from "@/lib/core/matches";
import type { LiveSpan } from "../../../prose/live-figures";
import { blanks } from "../../../statements/blanks";
import { cellPathLabel } from "../../../tables/cell-label";
import type { Cell } from "../../../tables/table";
import type { Check, CheckInput, Finding } from "../../engine/check";
import { cellPlaces, type Rule } from "../../engine/finding";
import { type Line, linesOf, linesOfChapter, passageFinding, passagePlace } from "../../engine/passages";

/** R00-92: no blank of a usual statement is left unfilled. */
export function statementsFilled(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      linesOf(input).flatMap((line) =>
        matchesOf(line.text, blanks).map(({ index, 0: words }) =>
          passageFinding(rule, input, line, [index, index + words.length], {
            message: `“${words}”还没有写；请换成具体内容，没有的删去这一句`,
            missing: true,
          }),
        ),
      ),
  };
}

/**
 * R00-90: every table figure shown in a sentence has a value. Empty cells are reported once a chapter with
 * all their places, because they are filled in the table and not in the text.
 */
export function liveFiguresFilled(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      Object.entries(input.live ?? {}).flatMap(([chapterId, spans]) => {
        const lines = linesOfChapter(chapterId, input.content.chapters[chapterId]);
        const open = spans.flatMap((span): OpenSpan[] => {
          const line = lines.find(({ block }) => block === span.block);
          return span.state === "filled" || !line
            ? []
            : [{ line, span, cell: input.form.cells.get(span.cellId) }];
        });
        return [
          ...open.filter(({ cell }) => !cell).map(({ line, span }) => notInTables(rule, input, line, span)),
          ...toBeFilled(
            rule,
            input,
            open.filter(({ cell }) => cell),
          ),
        ];
      }),
  };
}

type OpenSpan = { line: Line; span: LiveSpan; cell: Cell | undefined };

function notInTables(rule: Rule, input: CheckInput, line: Line, { from, to }: LiveSpan): Finding {
  const message = "句中引用的统计项不在本年度的表中，请改选一项，或者删去";
  return passageFinding(rule, input, line, [from, to], { message });
}

function toBeFilled(rule: Rule, input: CheckInput, open: readonly OpenSpan[]): Finding[] {
  const [first, ...others] = open;
  if (!first) return [];
  const names = [...new Set(open.flatMap(({ cell }) => (cell ? [`“${cellPathLabel(cell)}”`] : [])))];
  const message =
    names.length === 1
      ? `句中引用的${names[0]}还没有填；填好后这里自动显示`
      : `句中引用的${names.slice(0, 2).join("、")}${names.length > 2 ? `等 ${names.length} 个数` : ""}还没有填；填好后这里自动显示`;
  const more = [
    ...others.map(({ line, span: { from, to } }) => passagePlace(input, line, from, to)),
    ...cellPlaces(
      input,
      open.map(({ span }) => span.cellId),
    ),
  ];
  const { from, to } = first.span;
  return [passageFinding(rule, input, first.line, [from, to], { message, more, missing: true })];
}
