import { editions } from "../editions/list";
import { checksOf } from "./edition-checks";
import type { Check } from "./engine/check";

/** A rule with the editions in which it runs. */
export type ListedRule = Pick<Check, "code" | "rule" | "severity" | "group" | "source"> & {
  editions: readonly string[];
};

/** Every rule of every edition once, by its code: R00-1, R00-2, … R21-26. */
export function listRules(): ListedRule[] {
  const rules = new Map<string, ListedRule>();
  for (const { id } of editions)
    for (const { code, rule, severity, group, source } of checksOf({ id })) {
      const known = rules.get(code)?.editions ?? [];
      rules.set(code, { code, rule, severity, group, source, editions: [...new Set([...known, id])] });
    }
  return [...rules.values()].sort((one, other) => compareCodes(one.code, other.code));
}

function compareCodes(one: string, other: string): number {
  const [series = 0, number = 0] = numbersOf(one);
  const [otherSeries = 0, otherNumber = 0] = numbersOf(other);
  return series - otherSeries || number - otherNumber;
}

function numbersOf(code: string): number[] {
  return code.slice(1).split("-").map(Number);
}
