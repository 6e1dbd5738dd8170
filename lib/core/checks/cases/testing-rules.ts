import { expect, it } from "vitest";
import { runChecks } from "../run-checks";
import { type Departure, inputWith } from "./testing-input";

/** A rule, a report in which it holds, and one in which it reports exactly these messages. */
export type RuleCase = { code: string; holds: Departure; fails: Departure; messages: string[] };

/** Tests each case both ways. */
export function ruleTests(cases: RuleCase[]): void {
  const found = (departure: Departure, code: string) =>
    runChecks(inputWith(departure))
      .filter((finding) => finding.code === code)
      .map((finding) => finding.message);

  it.each(cases)("$code accepts a right report", ({ code, holds }) => expect(found(holds, code)).toEqual([]));
  it.each(cases)("$code finds $messages", ({ code, fails, messages }) =>
    expect(found(fails, code)).toEqual(messages),
  );
}
