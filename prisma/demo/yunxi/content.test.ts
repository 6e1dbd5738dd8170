import { describe, expect, it } from "vitest";
import type { CheckInput, Finding } from "@/lib/core/checks/engine/check";
import { runChecks } from "@/lib/core/checks/run-checks";
import { formFor } from "@/lib/core/editions/registry";
import { proseText } from "@/lib/core/prose/prose";
import { contentSchema, emptyContent, type ReportContent } from "@/lib/core/report";
import { sumFigures } from "@/lib/core/tables/sum-figures";
import { kindTraits } from "@/lib/core/unit-kind";
import { allAccounts } from "../accounts.mjs";
import { cityUnits } from "../shifan/units";
import { townshipContent } from "./content";
import { departmentContent } from "./departments/content";
import { departments } from "./departments/departments";
import { firstYear, historyOf, lastDemoYear } from "./history";
import { faulty, firstSubmission, withWarning } from "./round-2025";
import type { Township } from "./township";
import { mergedTownships, townshipOf, townships } from "./townships";
import { countyFormOf } from "./years";

const years = Array.from({ length: lastDemoYear - firstYear + 1 }, (_, index) => firstYear + index);

describe.each(townships.map((township) => [township.name, township] as const))("%s", (name, township) => {
  it.each(years)("%i breaks no rule and fits the form", (year) => {
    const content = townshipContent(township, year);
    expect(contentSchema.parse(content)).toEqual(content);
    expect(serious(findingsOf(township, year, content))).toEqual([]);
  });

  it("is staffed by a clerk and a signer", () => {
    const grants = allAccounts.filter(({ unitKey }) => unitKey === township.key);
    expect(grants.map(({ grant, unit }) => [grant, unit])).toEqual([
      ["clerk", name],
      ["signer", name],
    ]);
  });

  it("adds up: categories to the total, documents from year to year", () => {
    let inForce: number | undefined;
    for (const { disclosed, normative } of historyOf(township).values()) {
      const parts = Object.values(disclosed.categories);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(disclosed.total);
      expect(Math.min(...parts)).toBeGreaterThan(0);
      if (inForce !== undefined)
        expect(normative.inForce).toBe(inForce + normative.made - normative.repealed);
      inForce = normative.inForce;
    }
  });
});

describe("the prose of the county", () => {
  it("is the same on every machine", () => {
    expect(townshipContent(townshipOf("qingshi"), 2024)).toEqual(
      townshipContent(townshipOf("qingshi"), 2024),
    );
    expect(proseText(townshipContent(townshipOf("qingshi"), 2024).chapters.problems)).toContain("改进措施");
  });

  it.each(years)("differs between townships in %i", (year) => {
    for (const chapter of ["overview", "problems"]) {
      const texts = townships.map((township) => proseText(townshipContent(township, year).chapters[chapter]));
      expect(new Set(texts).size).toBe(townships.length);
    }
  });

  it("differs from year to year", () => {
    for (const township of townships)
      for (const chapter of ["overview", "problems"]) {
        const texts = years.map((year) => proseText(townshipContent(township, year).chapters[chapter]));
        expect(new Set(texts).size).toBe(years.length);
      }
  });

  it("leaves no place of a wording unfilled, and names no year but its own and its neighbours", () => {
    for (const township of townships)
      for (const year of years)
        for (const prose of Object.values(townshipContent(township, year).chapters)) {
          const text = proseText(prose);
          expect(text).not.toMatch(/[{}]|undefined|NaN/);
          const named = [...text.replace(/《[^》]*》|〔\d{4}〕/g, "").matchAll(/(20\d\d)年/g)].map(yearIn);
          for (const other of named) expect(Math.abs(other - year)).toBeLessThanOrEqual(1);
        }
  });
});

describe("a merger", () => {
  const [one, other, street] = mergedTownships as [Township, Township, Township];

  it("breaks no rule before nor after it", () => {
    for (const [township, year] of [
      [one, 2021],
      [one, 2022],
      [other, 2021],
      [other, 2022],
    ] as const)
      expect(serious(findingsOf(township, year, townshipContent(township, year)))).toEqual([]);
    for (const year of [2023, 2024, 2025])
      expect(serious(findingsOf(street, year, townshipContent(street, year)))).toEqual([]);
  });

  it("breaks no rule compared with the sum of what was merged", () => {
    const form = formFor(2022);
    const last = (town: Township) => ({ form, figures: townshipContent(town, 2022).figures });
    const figures = sumFigures([last(one), last(other)]);
    const lastYear = { form, content: { ...emptyContent, figures } };
    const input = checkInput(street, 2023, townshipContent(street, 2023));
    expect(serious(runChecks({ ...input, lastYear }))).toEqual([]);
  });

  it("carries over into the street what the towns had not closed", () => {
    const received = [one, other].flatMap((town) => historyOf(town).get(2022)?.applications ?? []);
    const open = received.filter(({ closed }) => !closed);
    expect(open).not.toEqual([]);
    expect(historyOf(street).get(2023)?.carriedIn).toEqual(open);
  });
});

describe.each([...departments, ...cityUnits].map((unit) => [unit.organ, unit] as const))("%s", (_, of) => {
  it("breaks no rule and fits the form", () => {
    const content = departmentContent(of, "2026-01-12");
    expect(contentSchema.parse(content)).toEqual(content);
    const form = formFor(2025);
    const unit = { name: of.organ, kind: kindTraits[of.kind].level };
    expect(serious(runChecks({ form, content, lastYear: null, unit }))).toEqual([]);
  });
});

describe("the drafts of 2025", () => {
  it("of 松岭镇 has the faults that the checks are to show", () => {
    const codes = serious(
      findingsOf(townshipOf("songling"), 2025, faulty(townshipOf("songling"), "2026-01-12")),
    );
    expect(codes).toEqual(
      expect.arrayContaining(["error R21-1", "error R21-12", "error R21-25", "warning R21-4"]),
    );
  });

  it("of 云城街道 has one warning and no error", () => {
    const township = townshipOf("yuncheng");
    expect(serious(findingsOf(township, 2025, withWarning(township, "2026-01-12")))).toEqual([
      "warning R21-20",
    ]);
  });

  it("that go back from the county were fit to be submitted", () => {
    for (const key of ["gaoyuan", "shuanghe"]) {
      const township = townshipOf(key);
      expect(serious(findingsOf(township, 2025, firstSubmission(township, "2026-01-12")))).toEqual([]);
    }
  });
});

function findingsOf(township: Township, year: number, content: ReportContent): Finding[] {
  return runChecks(checkInput(township, year, content));
}

function checkInput(township: Township, year: number, content: ReportContent): CheckInput {
  return {
    form: formFor(year, countyFormOf(year)),
    content,
    lastYear:
      year > (township.years?.first ?? firstYear)
        ? { form: formFor(year - 1, countyFormOf(year - 1)), content: townshipContent(township, year - 1) }
        : null,
    unit: { name: township.organ, kind: "township" },
  };
}

function serious(findings: Finding[]): string[] {
  return findings
    .filter(({ severity }) => severity !== "hint")
    .map(({ severity, code }) => `${severity} ${code}`);
}

function yearIn(match: RegExpMatchArray): number {
  return Number(match[1]);
}
