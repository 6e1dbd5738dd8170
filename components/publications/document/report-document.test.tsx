import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Block } from "@/lib/core/document/block";
import { compose } from "@/lib/core/document/compose";
import { filledContent, testUnit as unit } from "@/lib/core/document/testing-report";
import { formFor } from "@/lib/core/editions/registry";
import { ReportDocument } from "./report-document";

const blocksOf = (year: number) =>
  compose({ form: formFor(year), content: filledContent(formFor(year)), unit });
const drawn = (blocks: Block[], props = {}) =>
  renderToStaticMarkup(<ReportDocument blocks={blocks} {...props} />);

test.each([2018, 2019, 2025])("every block and every cell of %i is rendered with its id, once", (year) => {
  const blocks = blocksOf(year);
  const html = drawn(blocks);
  const ids = (attribute: string) =>
    [...html.matchAll(new RegExp(` ${attribute}="([^"]+)"`, "g"))].map(([, id]) => id);
  expect(ids("data-block")).toEqual(blocks.map(({ id }) => id));
  expect(ids("data-cell").sort()).toEqual([...formFor(year).cells.keys()].sort());
});

test("chapters are headings under the title, numbered in the text", () => {
  const html = drawn(blocksOf(2025));
  expect(html).toMatch(
    /<h1[^>]*><span[^>]*>青石镇人民政府<\/span><span[^>]*>2025年<wbr\/>政府信息公开工作<wbr\/>年度报告<\/span><\/h1>/,
  );
  expect(html).toMatch(/<h2[^>]*id="chapter-overview"[^>]*>一、总体情况<\/h2>/);
  expect(html).toMatch(/<h3[^>]*>（一）做法<\/h3>/);
  expect(drawn(blocksOf(2025), { titleRank: 2 })).toMatch(/<h3[^>]*>一、总体情况<\/h3>/);
});

test("a wide table is in a region with a name that can be focused", () => {
  const html = drawn(blocksOf(2025));
  expect(html).toMatch(/<section tabindex="0" aria-label="收到和处理政府信息公开申请情况（表格）"/i);
  expect(html).toContain("<caption>收到和处理政府信息公开申请情况</caption>");
});

test("with several rows of heads each figure names its heads and labels, all of which have unique ids", () => {
  const html = drawn(blocksOf(2025));
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? "");
  expect(new Set(ids).size).toBe(ids.length);
  const named = [...html.matchAll(/<td[^>]* headers="([^"]+)"/g)].flatMap(
    ([, list]) => list?.split(" ") ?? [],
  );
  expect(named.length).toBeGreaterThan(600);
  expect(named.filter((id) => !ids.includes(id))).toEqual([]);
});

test("text of a report cannot become markup", () => {
  const block: Block = {
    type: "paragraph",
    id: "p",
    text: "<script>alert(1)</script>",
    chapterId: "overview",
  };
  expect(drawn([block])).toContain("&lt;script&gt;");
});

test("pictures have their alternative text and the given URL", () => {
  const block: Block = { type: "picture", id: "f", pictureId: "ab", alt: "公开栏", chapterId: "overview" };
  expect(drawn([block], { pictures: (id: string) => `/p/${id}` })).toContain('src="/p/ab" alt="公开栏"');
});

test("annotations are below their block", () => {
  const html = drawn(blocksOf(2025), {
    annotate: (block: Block) => (block.id === "overview-p1" ? <em>请补充</em> : null),
  });
  expect(html).toMatch(/这里写总体情况。<\/p><div class="sheet-note"><em>请补充<\/em><\/div>/);
  expect(html.match(/sheet-note/g)).toHaveLength(1);
});
