import type { Fact } from "../../../facts/fact";
import { type LineFacts, readFacts } from "../../../facts/facts";
import { isOwnYear } from "../../../facts/scope";
import { PREFACE } from "../../../report";
import type { CheckInput } from "../../engine/check";
import { remembered } from "../../engine/input/input-parts";
import { type Line, linesOf } from "../../engine/passages";
import { perLine } from "../../engine/per-line";

const none: LineFacts = { sentences: [], quantities: [], totals: [], facts: [] };

/** The facts that a line states; headings and prose tables have none. */
const factsOf = perLine((line) => (line.kind === "paragraph" ? readFacts(line.text) : none));

export type Read = LineFacts & { line: Line };

/**
 * Every paragraph with its facts, in printed order; a total includes parts listed in the paragraphs below it.
 */
export function readLines(input: CheckInput): readonly Read[] {
  const lines = linesOf(input);
  const kept = readOf.get(lines);
  if (kept) return kept;
  const read = readAnew(lines);
  readOf.set(lines, read);
  return read;
}

/** About 24 rules read the same paragraphs. */
const readOf = new WeakMap<readonly Line[], readonly Read[]>();

function readAnew(lines: readonly Line[]): Read[] {
  return lines.map((line, at) => {
    const read = factsOf(line);
    if (read.quantities.length === 0 || !endsInColon(line.text)) return { line, ...read };
    const items = itemsBelow(lines, at);
    if (items.length < 2) return { line, ...read };
    const { totals } = readFacts(
      `${line.text}${items.map(({ text }) => text.trim().replace(/[。；;]$/, "")).join("；")}。`,
    );
    return { line, ...read, totals: totals.filter(({ quantity }) => quantity.to <= line.text.length) };
  });
}

function endsInColon(text: string): boolean {
  const words = text.trimEnd();
  return words.endsWith("：") || words.endsWith(":");
}

/** List items in paragraphs of their own: “1.机构职能类2条；”. */
function itemsBelow(lines: readonly Line[], at: number): Line[] {
  const rest = lines.slice(at + 1, at + 31);
  const end = rest.findIndex(
    (line) =>
      line.kind !== "paragraph" ||
      line.chapterId !== lines[at]?.chapterId ||
      !/^\s*(?:[0-9]{1,2}[.．、]|[（(][0-9一二三四五六七八九十]{1,3}[)）]|[①-⑳])/.test(line.text) ||
      factsOf(line).quantities.length === 0,
  );
  return end < 0 ? rest : rest.slice(0, end);
}

export type StatedFact = Fact & { line: Line };

/** Parts of the report that look back or ahead: their numbers are often of other years. */
const ELSEWHERE = new Set([PREFACE, "problems", "plan"]);

/** The facts that the text states of the organ's own year, exact and approximate. */
export function factsOfTheYear(
  input: CheckInput,
  how: "exact" | "approximate" = "exact",
): readonly StatedFact[] {
  return ofTheYear[how](readLines(input), input);
}

const ofTheYear = {
  exact: remembered((lines: readonly Read[], input) => factsIn(lines, input, "exact")),
  approximate: remembered((lines: readonly Read[], input) => factsIn(lines, input, "approximate")),
};

function factsIn(lines: readonly Read[], input: CheckInput, how: "exact" | "approximate"): StatedFact[] {
  return lines
    .filter(({ line }) => !ELSEWHERE.has(line.chapterId))
    .flatMap(({ line, facts }) => facts.map((fact) => ({ ...fact, line })))
    .filter(({ scope, quantity }) => {
      const inexact = quantity !== null && (quantity.approximate !== null || quantity.ranged);
      return isOwnYear(scope, input.form.year, input.unit.kind) && inexact === (how === "approximate");
    });
}

/** The same, grouped by paragraph. */
export function factsByLine(input: CheckInput): [Line, StatedFact[]][] {
  const byLine = new Map<Line, StatedFact[]>();
  for (const fact of factsOfTheYear(input)) byLine.set(fact.line, [...(byLine.get(fact.line) ?? []), fact]);
  return [...byLine];
}
