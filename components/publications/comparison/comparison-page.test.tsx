import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { compareVersions, countChanges } from "@/lib/core/document/comparison/compare";
import { compose } from "@/lib/core/document/compose";
import { filledContent, testUnit } from "@/lib/core/document/testing-report";
import { formFor } from "@/lib/core/editions/registry";
import { proseOf } from "@/lib/core/prose/prose";
import type { PublishedReport } from "@/lib/publications/types";
import { servedUrls } from "../urls";
import { ComparisonPage } from "./comparison-page";

const form = formFor(2025);
const content = filledContent(form);
const [cell = ""] = [...form.cells.keys()];

function report(number: number, changed: Partial<typeof content>): PublishedReport {
  return {
    unit: {
      code: testUnit.code,
      name: "青石镇",
      organ: "青石镇人民政府",
      demonstration: false,
      present: null,
    },
    county: null,
    lineage: [{ code: testUnit.code, name: "青石镇" }],
    year: 2025,
    edition: "2021",
    title: "青石镇人民政府2025年政府信息公开工作年度报告",
    number,
    publishedAt: new Date(`2026-0${number}-20T01:12:00Z`),
    sha256: String(number).repeat(64),
    blocks: compose({ form, content: { ...content, ...changed }, unit: testUnit }),
    content,
    countyForm: {},
    waivers: [],
    asIssued: null,
    correctionReason: number > 1 ? "漏计一件" : null,
    onePersonMoves: [],
    replacedAt: null,
  };
}

function page(changed: Partial<typeof content>): string {
  const [before, after] = [report(1, {}), report(2, changed)];
  const differences = compareVersions(before.blocks, after.blocks);
  return renderToStaticMarkup(
    <ComparisonPage
      to={servedUrls}
      before={before}
      after={after}
      differences={differences}
      changes={countChanges(differences)}
      cellLabels={new Map([[cell, "规章 · 本年制发件数"]])}
    />,
  );
}

test("states why and when it was corrected, how much changed, and links to both versions", () => {
  const html = page({ figures: { ...content.figures, [cell]: { value: "77" } } });
  for (const words of ["更正说明：漏计一件", "2026-01-20 09:12", "2026-02-20 09:12", "规章 · 本年制发件数"])
    expect(html).toContain(words);
  expect(html).toContain(`href="/reports/${testUnit.code}/2025/v/1"`);
  expect(html).toContain("原为：</span>1</del>");
  expect(html).toContain("改为：</span>77</ins>");
});

test("every listed change links to its place in the document, including removed text", () => {
  const html = page({ chapters: { ...content.chapters, overview: proseOf("另起一段，写了别的。") } });
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(targets.length).toBeGreaterThan(0);
  for (const id of targets) expect(html).toContain(` id="${id}"`);
});

test("versions with the same text say so", () => {
  expect(page({})).toContain("两版的正文、表格和落款完全相同");
});

test("of thousands of changes the first are listed, and the rest is referred to the document", () => {
  const lines = Array.from({ length: 600 }, (_, at) => `第${at}段，另写一件事。`);
  const html = page({ chapters: { ...content.chapters, overview: proseOf(...lines) } });
  expect([...html.matchAll(/href="#/g)]).toHaveLength(500);
  expect(html).toMatch(/其余\d+处请看下面标出改动的全文/);
  expect(html).toContain("第599段");
});
