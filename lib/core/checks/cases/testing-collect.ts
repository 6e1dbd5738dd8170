import { readdirSync } from "node:fs";
import { editionOf } from "../../editions/registry";
import { checksOf } from "../edition-checks";
import { runChecks } from "../run-checks";
import type { CheckCase } from "./case";
import { inputWith } from "./testing-input";

/** For the test and the bench: every labelled case of this folder, examined, and what that comes to. */

export type Examined = CheckCase & {
  /** The file that holds it, without its ending. */
  topic: string;
  found: readonly string[];
  /** Labelled, and not found. */
  missed: readonly string[];
  /** Found, and not labelled. */
  alarms: readonly string[];
};

/** Every case, examined. */
export async function examinedCases(): Promise<Examined[]> {
  return (await allCases()).map(({ topic, ...each }) => examined(topic, each));
}

/** The cases of every file here, in the order of the files' names. A new file is found by itself. */
export async function allCases(): Promise<(CheckCase & { topic: string })[]> {
  const topics = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith(".ts") && !/^(case|testing-.*|.*\.test)\.ts$/.test(file))
    .map((file) => file.slice(0, -".ts".length))
    .sort();
  const files = await Promise.all(
    topics.map(async (topic) => ({
      topic,
      holds: (await import(/* @vite-ignore */ `./${topic}.ts`)) as Record<string, unknown>,
    })),
  );
  return files.flatMap(({ topic, holds }) =>
    Object.values(holds)
      .filter(areCases)
      .flatMap((cases) => cases.map((each) => ({ ...each, topic }))),
  );
}

/** Recall: labelled codes that were found. False alarms: cases in which a code was found that no label names. */
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

/** The codes that a case's form carries. */
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

function areCases(value: unknown): value is readonly CheckCase[] {
  return (
    Array.isArray(value) &&
    value.every((each) => typeof each === "object" && each !== null && "finds" in each)
  );
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
