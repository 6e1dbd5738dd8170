import { expect, it } from "vitest";
import { checksOf } from "../edition-checks";
import { runChecks } from "../run-checks";
import { allCases } from "./all-cases";
import { type Departure, inputWith } from "./testing-input";

/** A rule, a report in which it holds, and one in which it reports exactly these messages. */
export type RuleCase = { code: string; holds: Departure; fails: Departure; messages: string[] };

/** Tests each case both ways. */
export function ruleTests(cases: RuleCase[]): void {
  it.each(cases)("$code accepts a right report", ({ code, holds }) => expect(found(holds, code)).toEqual([]));
  it.each(cases)("$code finds $messages", ({ code, fails, messages }) =>
    expect(found(fails, code)).toEqual(messages),
  );
}

/**
 * Tests rules by their labelled cases: of one fault of each it says exactly these sentences, and of the right
 * report nearest to it nothing.
 */
export function labelledTests(sentences: Readonly<Record<string, string | string[]>>): void {
  it.each(Object.entries(sentences))("%s says what is wrong, and accepts a right report", (code, said) => {
    const wrong = cases.filter(({ finds }) => finds.includes(code));
    const heard = wrong.map(({ report }) => found(report, code));
    expect(heard).toContainEqual([said].flat());
    const fails = wrong[heard.findIndex((each) => String(each) === String(said))];
    expect(found(rightBeside(fails, code), code)).toEqual([]);
  });
}

type Labelled = ReturnType<typeof allCases>[number];
const cases = allCases();

function rightBeside(fails: Labelled | undefined, code: string): Departure {
  const beside = cases.filter(({ topic }) => topic === fails?.topic);
  const isKept = ({ finds, report }: Labelled) =>
    !finds.includes(code) && checksOf(inputWith(report).form.edition).some((check) => check.code === code);
  const at = fails ? beside.indexOf(fails) : -1;
  const right = beside.slice(0, at).findLast(isKept) ?? beside.slice(at).find(isKept);
  if (!right) throw new Error(`${code} has no right case`);
  return right.report;
}

function found(departure: Departure, code: string): string[] {
  return runChecks(inputWith(departure))
    .filter((finding) => finding.code === code)
    .map((finding) => finding.message);
}
