import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { PublicList } from "@/lib/publications/loaders";
import { servedUrls } from "../urls";
import { ListPage } from "./list-page";

const item: PublicList["list"]["items"][number] = {
  unit: { code: "370999101000", name: "青石镇", organ: "青石镇人民政府", demonstration: true, present: null },
  county: { code: "370999000000", name: "云溪县", demonstration: true },
  year: 2021,
  edition: "2021",
  title: "青石镇人民政府2021年政府信息公开工作年度报告",
  number: 2,
  publishedAt: new Date("2022-01-20T01:30:00Z"),
  excerpt: null,
};
const found: PublicList = {
  asked: {},
  place: null,
  ignored: [],
  years: [2021, 2020],
  counties: [{ code: "370999000000", name: "云溪县", demonstration: true }],
  units: [],
  list: { items: [item], total: 41, page: 1, pages: 3, more: false, typedYear: null },
};
const page = (changed: Partial<PublicList> = {}) =>
  renderToStaticMarkup(<ListPage to={servedUrls} {...found} {...changed} />);
const asked = { year: 2021, county: "370999000000", q: "青石 & 云", page: 2 };

test("every report links to its page with unit, time and version", () => {
  const html = page();
  expect(html).toContain('href="/reports/370999101000/2021"');
  const text = html.replaceAll(/<[^>]*>/g, " ");
  for (const words of ["云溪县 · 青石镇", "2021年度", "2022-01-20 09:30", "第2版", "演示数据", "已公布41份"])
    expect(text.replaceAll(/\s+/g, " ")).toContain(words);
});

test("the query is in the form, and kept in the links to other pages", () => {
  const html = page({ asked, list: { ...found.list, page: 2 } });
  expect(html).toMatch(/<option value="2021" selected=""/);
  expect(html).toMatch(/<option value="370999000000" selected=""/);
  expect(html).toContain('value="青石 &amp; 云"');
  const [before, after] = [...html.matchAll(/href="\/\?([^"]*)" rel="(?:prev|next)"/g)].map(([, query]) =>
    Object.fromEntries(new URLSearchParams(query?.replaceAll("&amp;", "&"))),
  );
  const kept = { year: "2021", county: "370999000000", q: "青石 & 云" };
  expect(before).toEqual({ ...kept, page: "1" });
  expect(after).toEqual({ ...kept, page: "3" });
});

test("the order is stated: in a search, matches in names come first", () => {
  expect(page()).toContain("按发布时间排列");
  expect(page({ asked: { q: "青石" } })).toContain("名称相符的在前");
});

test("that a year among the words narrows the search is said", () => {
  expect(page()).not.toContain("只列出这一年度");
  const list = { ...found.list, typedYear: 2024 };
  expect(page({ asked: { q: "青石 2024" }, list })).toContain("2024是年度，只列出这一年度的报告。");
});

test("of very many the newest are listed, and the page says that there are more", () => {
  const text = page({ list: { ...found.list, total: 200, more: true } }).replaceAll(/<[^>]*>/g, "");
  expect(text).toContain("已公布超过200份，这里列出其中最新的200份，按年度、地区或更多的词可以缩小范围");
});

test("a page past the last one says so, and links back", () => {
  const html = page({ asked: { page: 9 }, list: { ...found.list, items: [], page: 9 } });
  expect(html).toContain("这一页没有内容");
  expect(html).toContain('href="/?page=3" rel="prev"');
  expect(html).not.toContain("下一页");
});

test("without a match there is a link to all reports", () => {
  const html = page({ asked: { year: 2013 }, list: { ...found.list, items: [], total: 0, pages: 0 } });
  expect(html).toContain("没有符合条件的报告");
  expect(html).toContain('<a href="/"');
});

test("every input has its label", () => {
  const html = page({ asked, units: [{ code: "370999101000", name: "青石镇" }] });
  const ids = [...html.matchAll(/<(?:input|select) id="(\w+)"/g)].map(([, id]) => id);
  expect(ids).toEqual(["year", "county", "unit", "kind", "q"]);
  for (const id of ids) expect(html).toContain(`<label for="${id}"`);
});

test("found words of a report are shown in their context, marked and never as markup", () => {
  const excerpt = [
    { text: "完成<b>", found: false },
    { text: "危房", found: true },
    { text: "改造", found: false },
  ];
  const html = page({ list: { ...found.list, items: [{ ...item, excerpt }] } });
  expect(html).toContain('完成&lt;b&gt;<mark class="bg-warn-wash text-ink">危房</mark>改造');
});

test("what of a query was not used is said, and a place stays until it is left", () => {
  const place = { code: "370000000000", name: "齐山省" };
  const html = page({
    asked: { place: place.code, q: "复议", kind: "township" },
    place,
    ignored: ["词太多，只用了前8个。"],
  });
  expect(html).toContain("词太多，只用了前8个。");
  expect(html).toContain('<input type="hidden" name="place" value="370000000000"/>');
  expect(html).toContain("只查齐山省和它下面的单位。");
  expect(html).toContain('href="/?kind=township&amp;q=%E5%A4%8D%E8%AE%AE"');
});
