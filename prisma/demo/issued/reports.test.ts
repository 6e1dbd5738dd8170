import { describe, expect, it } from "vitest";
import { runChecks } from "@/lib/core/checks/run-checks";
import { formFor } from "@/lib/core/editions/registry";
import { proseText } from "@/lib/core/prose/prose";
import { contentSchema } from "@/lib/core/report";
import { issuedReports } from "./reports";
import { originals, sharedRun } from "./testing-originals";

const known = originals();

describe.each(issuedReports.map((report) => [report.key, report] as const))("%s as issued", (_, report) => {
  const { front, chapters, figures } = report;
  const form = formFor(report.year, report.form);
  const content = { front, chapters, figures };
  const findings = runChecks({
    form,
    content,
    lastYear: null,
    unit: { name: report.lineage[3].organ, kind: "township" },
  });

  it("has prose for every chapter of its outline, and for nothing else", () => {
    const expected = ["preface", ...form.outline.chapters.map(({ id }) => id)];
    expect(Object.keys(chapters).sort()).toEqual(expected.sort());
    expect(contentSchema.parse(content)).toEqual(content);
  });

  it("fills in every cell of its county's table, and no other", () => {
    expect(Object.keys(figures).sort()).toEqual([...form.cells.keys()].sort());
  });

  it("has words for every finding that would stop it, and for no other", () => {
    const stopping = findings.filter(({ severity }) => severity !== "hint").map(({ code }) => code);
    expect(Object.keys(report.reasons).sort()).toEqual([...new Set(stopping)].sort());
  });

  it.skipIf(known.length === 0)("is written in its own words", () => {
    for (const prose of Object.values(chapters))
      for (const original of known) expect(sharedRun(proseText(prose), original, 22)).toBeNull();
  });
});

describe("the five outlines", () => {
  it("have 4, 10, 9, 3 and 11 chapters", () => {
    const chapters = issuedReports.map(({ year, form }) => formFor(year, form).outline.chapters.length);
    expect(chapters).toEqual([4, 10, 9, 3, 11]);
  });

  it("breaks one rule in one report alone: 23 pieces in all, 167 of them by WeChat", () => {
    const errors = issuedReports.flatMap(({ key, year, form, front, chapters, figures, lineage }) =>
      runChecks({
        form: formFor(year, form),
        content: { front, chapters, figures },
        lastYear: null,
        unit: { name: lineage[3].organ, kind: "township" },
      })
        .filter(({ severity }) => severity === "error")
        .map(({ code }) => `${key} ${code}`),
    );
    expect(errors).toEqual(["qidu R14-8"]);
  });

  it.skipIf(known.length === 0)("would notice a copied sentence, also from traditional characters", () => {
    const copied = "2018年全镇累计主动公开政府信息300余条，内容主要有：产权制度改革";
    expect(known.some((original) => sharedRun(copied, original, 22) !== null)).toBe(true);
  });
});
