import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { editions } from "../../editions/list";
import { checksOf } from "../edition-checks";
import { topicNames } from "./all-cases";
import { codesOf, examinedCases, scoreOf } from "./testing-collect";

const cases = examinedCases();
const score = scoreOf(cases);

/**
 * The promise of the labelled set is a share over all of it, so that one hard case does not stop every other change; what
 * falls short is printed by `npm run bench -- checks`.
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

  it("have names of their own", () => {
    const names = cases.map(({ topic, name }) => `${topic}: ${name}`);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it("are found: 97 in 100 of what is wrong", () =>
    expect(score.recall, listed("missed")).toBeGreaterThanOrEqual(0.97));

  it("raise a false alarm in 3 of 100 at most", () =>
    expect(score.falseAlarms, listed("alarms")).toBeLessThanOrEqual(0.03));

  it("show every rule once broken and once kept", () => {
    const codes = new Set(editions.flatMap((edition) => checksOf(edition).map(({ code }) => code)));
    const lacking = [...codes].filter((code) => {
      const broken = cases.find(({ finds }) => finds.includes(code));
      return !broken || !cases.some((each) => each.topic === broken.topic && keeps(each, code));
    });
    expect(lacking).toEqual([]);
  });

  it("name codes that their forms carry", () =>
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
