import type { Check, CheckInput, Finding } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import { type Line, linesOfChapter } from "../../engine/passages";
import { type Fault, faultFinding } from "../../engine/words-at-fault";
import { isName } from "./chapters";

/** A number alone: left over from a heading or an item that was never written. */
const number =
  /^[\s\u3000]*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[.．、]|[一二三四五六七八九十]是)[\s\u3000…。]*$/;

/** A heading has text below it. Prescribed sub-items are checked by R21-26, empty chapters by R00-1. */
export function headingsFollowed(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      input.form.outline.chapters.flatMap(({ id, subItems = [] }) => {
        const lines = linesOfChapter(id, input.content.chapters[id]);
        const prescribed = subItems.map(({ heading }) => heading);
        const found = [
          ...numbersAlone(lines),
          ...emptyHeadings(input, id, lines, prescribed),
          ...announcedTable(input, id, lines),
        ];
        return found.map(({ line, fault }): Finding => faultFinding(rule, input, line, fault));
      }),
  };
}

type Placed = { line: Line; fault: Fault };

function numbersAlone(lines: readonly Line[]): Placed[] {
  return lines
    .filter(({ kind, text }) => kind === "paragraph" && number.test(text))
    .map((line) => ({
      line,
      fault: {
        from: 0,
        to: line.text.length,
        message: `“${line.text.trim()}”只有编号，后面没有内容`,
        // A page that was copied may have lost the words.
        unsure: true,
      },
    }));
}

const table = /(?:表格?|清单|名单|目录)如下[：:。]?[\s\u3000]*$|(?:如|见)下表[：:。]?[\s\u3000]*$/;

/** “表格如下：” as the last words of a chapter without a table. */
function announcedTable(input: CheckInput, chapterId: string, lines: readonly Line[]): Placed[] {
  const line = lines.at(-1);
  const blocks = input.content.chapters[chapterId]?.content ?? [];
  const found = line?.kind === "paragraph" ? table.exec(line.text) : null;
  const pictured = line && blocks.slice(line.block + 1).some(({ type }) => type === "picture");
  if (!line || !found || pictured || holdsTable(input, chapterId)) return [];
  const fault = {
    from: found.index,
    to: line.text.trimEnd().length,
    message: `“${found[0].trim()}”后面没有内容`,
  };
  return [{ line, fault }];
}

type Headed = { line: Line; level: number; empty: boolean; last: boolean };

function emptyHeadings(
  input: CheckInput,
  chapterId: string,
  lines: readonly Line[],
  prescribed: readonly string[],
): Placed[] {
  const blocks = input.content.chapters[chapterId]?.content ?? [];
  const levelAt = (block: number) => {
    const found = blocks[block];
    return found?.type === "heading" ? found.attrs.level : null;
  };
  const headings = lines.flatMap((line): Headed[] => {
    const level = levelAt(line.block);
    const own = blocks[line.block];
    if (level === null || !own || !isName(own)) return [];
    const next = blocks.slice(line.block + 1).find((each) => each.type !== "paragraph" || each.content);
    const empty = !next || (next.type === "heading" && next.attrs.level <= level);
    return [{ line, level, empty, last: !next }];
  });
  // If the outermost number is not the first, the levels are in reverse order: “（1）” with “1.” below it.
  const outermost = Math.min(...headings.map(({ level }) => level));
  if (headings[0]?.level !== outermost) return [];
  return headings.flatMap(({ line, level, empty, last }, at): Placed[] => {
    if (!empty || prescribed.some((each) => line.text.includes(each.slice(-4)))) return [];
    const siblings = headings.filter((other) => other.level === level && other.line !== line);
    const beside = [headings[at - 1], headings[at + 1]].some(
      (other) => other?.level === level && other.empty,
    );
    // Short list items are read as headings too: a single one is empty, several in a row are a list.
    if (beside || !siblings.some((other) => !other.empty)) return [];
    if (endsRowLabel(input, line.text.trim())) return [];
    if (last && holdsTable(input, chapterId)) return [];
    return [
      {
        line,
        fault: {
          from: 0,
          to: line.text.length,
          message: `标题“${line.text.trim()}”下面没有内容`,
        },
      },
    ];
  });
}

/** A row of the table that lost its figures is not a heading. */
function endsRowLabel({ form }: CheckInput, words: string): boolean {
  return form.edition.tables.some(({ sections }) =>
    sections.some(({ rows }) => rows.some(({ label }) => label.endsWith(words))),
  );
}

/** The form's tables are printed below the prose of their chapter. */
function holdsTable({ form }: CheckInput, chapterId: string): boolean {
  return form.edition.tables.some((table) => table.chapterId === chapterId);
}
