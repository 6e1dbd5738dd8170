import { editionOf } from "../../editions/registry";
import { checksOf } from "../edition-checks";
import { runChecks } from "../run-checks";
import { allCases } from "./all-cases";
import type { CheckCase } from "./case";
import { inputWith } from "./testing-input";

/** For the test and the bench: runs the checks on every labelled case and rates the result. */

export type Examined = CheckCase & {
  /** The name of its file, without the extension. */
  topic: string;
  found: readonly string[];
  /** Labelled but not found. */
  missed: readonly string[];
  /** Found but not labelled. */
  alarms: readonly string[];
};

/** Every labelled case with the result of the checks. */
export function examinedCases(): Examined[] {
  return allCases().map(({ topic, ...each }) => examined(topic, each));
}

/**
 * Recall: the share of labelled codes that were found. False alarms: the share of cases with a code that no
 * label names.
 */
export function scoreOf(cases: readonly Examined[]) {
  const labels = cases.reduce((sum, { finds }) => sum + new Set(finds).size, 0);
  const missed = cases.reduce((sum, each) => sum + each.missed.length, 0);
  const alarmed = cases.filter(({ alarms }) => alarms.length > 0).length;
  return {
    cases: cases.length,
    right: cases.filter(({ finds }) => finds.length === 0).length,
    labels,
    recall: share(labels - missed, labels),
    falseAlarms: share(alarmed, cases.length),
  };
}

/** The codes of the rules that a case's form has. */
export function codesOf({ report }: CheckCase): string[] {
  const edition = editionOf(report.year);
  return edition ? checksOf(edition).map(({ code }) => code) : [];
}

function examined(topic: string, each: CheckCase): Examined {
  const found = [...new Set(runChecks(inputWith(each.report)).map(({ code }) => code))];
  return {
    ...each,
    topic,
    found,
    missed: [...new Set(each.finds)].filter((code) => !found.includes(code)),
    alarms: found.filter((code) => !each.finds.includes(code)),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
