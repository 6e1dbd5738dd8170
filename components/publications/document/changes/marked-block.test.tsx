import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Block } from "@/lib/core/document/block";
import { compareVersions } from "@/lib/core/document/comparison/compare";
import { compose } from "@/lib/core/document/compose";
import { filledContent, testUnit as unit } from "@/lib/core/document/testing-report";
import { formFor } from "@/lib/core/editions/registry";
import { proseOf } from "@/lib/core/prose/prose";
import { markedBlock, mergedBlocks } from "./marked-block";

const form = formFor(2025);
const content = filledContent(form);
const withOverview = (...lines: string[]) =>
  compose({
    form,
    content: { ...content, chapters: { ...content.chapters, overview: proseOf(...lines) } },
    unit,
  });
const marked = (before: Block[], after: Block[]) =>
  renderToStaticMarkup(createElement("div", null, ...compareVersions(before, after).map(markedBlock)));

test("removed text is struck through, added text underlined, each with words for screen readers", () => {
  const html = marked(withOverview("全年公开182条。"), withOverview("全年公开192条。"));
  expect(html).toContain('<del class="change-del"><span class="sr-only">删去：</span>182</del>');
  expect(html).toContain('<ins class="change-ins"><span class="sr-only">新增：</span>192</ins>');
  expect(html).toContain('id="overview-p1"');
});

test("a changed cell shows both figures in its place", () => {
  const [id = ""] = [...form.cells.keys()];
  const after = compose({
    form,
    content: { ...content, figures: { ...content.figures, [id]: { value: null } } },
    unit,
  });
  expect(marked(withOverview("甲。"), withOverview("甲。"))).toBe("<div></div>");
  expect(marked(compose({ form, content, unit }), after)).toMatch(
    new RegExp(
      `data-cell="${id}"[^>]*><del[^>]*><span[^>]*>原为：</span>1</del>.*?<ins[^>]*><span[^>]*>改为：</span>空白</ins>`,
    ),
  );
});

test("a removed block is in its former place, under an id that no present block has", () => {
  const differences = compareVersions(
    withOverview("甲段文字在前。", "乙段写了别的话。"),
    withOverview("乙段写了别的话。"),
  );
  const ids = mergedBlocks(differences).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.indexOf("removed-overview-p1")).toBe(ids.indexOf("overview-p1") - 1);
});
