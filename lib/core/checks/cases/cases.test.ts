import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { editions } from "../../editions/list";
import { checksOf } from "../edition-checks";
import { topicNames } from "./all-cases";
import { codesOf, examinedCases, scoreOf } from "./testing-collect";

const cases = examinedCases();
const score = scoreOf(cases);

/**
 * The required rates apply to the labelled set as a whole, so that a single hard case does not block other
 * changes. `npm run bench -- checks` prints the cases that fall short.
 */
describe("the labelled cases", () => {
  it("are at least 300, about half of them right", () => {
    expect(score.cases).toBeGreaterThanOrEqual(300);
    expect(score.right / score.cases).toBeGreaterThan(0.35);
  });

  it("are those of every file here", () => {
    const files = readdirSync(import.meta.dirname).filter(
      (file) => file.endsWith(".ts") && !/^(case|all-cases|testing-.*|.*\.test)\.ts$/.test(file),
    );
    expect(topicNames).toEqual(files.map((file) => file.slice(0, -".ts".length)).sort());
  });

  it("have unique names", () => {
    const names = cases.map(({ topic, name }) => `${topic}: ${name}`);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it("are found: 97 in 100 of the labelled faults", () =>
    expect(score.recall, listed("missed")).toBeGreaterThanOrEqual(0.97));

  it("raise a false alarm in at most 3 of 100", () =>
    expect(score.falseAlarms, listed("alarms")).toBeLessThanOrEqual(0.03));

  it("show every rule once violated and once kept", () => {
    const codes = new Set(editions.flatMap((edition) => checksOf(edition).map(({ code }) => code)));
    const lacking = [...codes].filter((code) => {
      const broken = cases.find(({ finds }) => finds.includes(code));
      return !broken || !cases.some((each) => each.topic === broken.topic && keeps(each, code));
    });
    expect(lacking).toEqual([]);
  });

  it("label only codes of rules that their forms have", () =>
    expect(
      cases.flatMap((each) =>
        each.finds.filter((code) => !codesOf(each).includes(code)).map((code) => `${each.name}: ${code}`),
      ),
    ).toEqual([]));
});

function keeps(each: (typeof cases)[number], code: string): boolean {
  return !each.finds.includes(code) && codesOf(each).includes(code);
}

function listed(fault: "missed" | "alarms"): string {
  return cases
    .filter((each) => each[fault].length > 0)
    .map((each) => `${each.topic}: ${each.name}: ${each[fault].join(" ")}`)
    .join("\n");
}
