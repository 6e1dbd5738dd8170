import { type Fact, type LineFacts, readFacts } from "../../facts/facts";
import { isOwnYear } from "../../facts/scope";
import { PREFACE } from "../../report";
import type { CheckInput } from "../check";
import { type Line, linesOf } from "../passages";
import { perLine } from "../per-line";

const none: LineFacts = { sentences: [], quantities: [], totals: [], facts: [] };

/** What a line states; headings and tables of the prose state nothing by themselves. */
const factsOf = perLine((line) => (line.kind === "paragraph" ? readFacts(line.text) : none));

export type Read = LineFacts & { line: Line };

/** Every paragraph with what it states, in printed order. */
export function readLines(input: CheckInput): Read[] {
  return linesOf(input).map((line) => ({ line, ...factsOf(line) }));
}

export type Told = Fact & { line: Line };

/** Chapters that look back or ahead: their numbers are of other years as often as not. */
const ELSEWHERE = new Set([PREFACE, "problems", "plan"]);

/** What the prose says of the organ's own year: exactly, or by an approximation. */
export function toldOfTheYear(input: CheckInput, how: "exact" | "approximate" = "exact"): Told[] {
  return readLines(input)
    .filter(({ line }) => !ELSEWHERE.has(line.chapterId))
    .flatMap(({ line, facts }) => facts.map((fact) => ({ ...fact, line })))
    .filter(({ scope, quantity }) => {
      const inexact = quantity !== null && (quantity.approximate !== null || quantity.ranged);
      return isOwnYear(scope, input.form.year, input.unit.kind) && inexact === (how === "approximate");
    });
}
