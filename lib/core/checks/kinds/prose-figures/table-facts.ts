import { readFacts } from "../../../facts/facts";
import { type ProseTable, textOf } from "../../../prose/prose";
import { PREFACE } from "../../../report";
import type { CheckInput } from "../../engine/check";
import { remembered } from "../../engine/input/input-parts";
import { type Line, linesOf } from "../../engine/passages";
import type { StatedFact } from "./read-lines";

const number = /^\d{1,9}$/;
const unit = /[（(]\s?(?:单位[：:])?(条|件|次|人|期|篇|个)\s?[)）]/;
/** Units tried for a row that states none. */
const units = ["条", "件", "人", "次"] as const;

/** The facts in the rows of a table of the writer's own: a label, and one figure next to it. */
export function factsOfTables(input: CheckInput): readonly StatedFact[] {
  return ofLines(linesOf(input), input);
}

const ofLines = remembered((lines: readonly Line[], input: CheckInput) =>
  lines.flatMap((line) => {
    const block = input.content.chapters[line.chapterId]?.content[line.block];
    return line.kind === "table" && line.chapterId !== PREFACE && block?.type === "table"
      ? textRows(block).flatMap((row) => factOf(line, row))
      : [];
  }),
);

/** A cell's text and its position in the line. */
export type TextCell = { text: string; from: number };

/**
 * The cells of each row with their position in the line; paragraphs are separated by a line break (see
 * blockText).
 */
export function textRows(table: ProseTable): TextCell[][] {
  let at = 0;
  return table.content.map((row) =>
    (row.content ?? []).map((cell) => {
      const text = cell.content.map((paragraph) => textOf(paragraph.content)).join("\n");
      const from = at;
      at += text.length + 1;
      return { text, from };
    }),
  );
}

function factOf(line: Line, row: readonly TextCell[]): StatedFact[] {
  const figures = row.filter(({ text }) => number.test(text.trim()));
  const labels = row.filter(({ text }) => /[\u4e00-\u9fff]{4}/.test(text));
  const [figure] = figures;
  const [label] = labels;
  if (!figure || !label || figures.length !== 1 || labels.length !== 1) return [];
  const words = label.text.replace(unit, "").replace(/^[\s\d（(）)一二三四五六七八九十、.．]+|\s+/g, "");
  const known = unit.exec(row.map(({ text }) => text).join(""))?.[1];
  const value = figure.text.trim();
  const from = figure.from + figure.text.indexOf(value);
  for (const each of known ? [known] : units) {
    const fact = readFacts(`${words}${value}${each}`).facts.find(({ quantity }) => quantity !== null);
    if (!fact?.quantity || fact.scope.year !== null || fact.scope.otherTime || fact.scope.area) continue;
    const span = { from, to: from + value.length };
    const quantity = { ...fact.quantity, ...span, numberFrom: span.from, numberTo: span.to };
    return [{ ...fact, quantity, span, line }];
  }
  return [];
}
