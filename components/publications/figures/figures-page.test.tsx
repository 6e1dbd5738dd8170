import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { series } from "@/lib/core/series/series";
import type { PlaceFigures } from "@/lib/publications/figures/loaders";
import { servedUrls } from "../urls";
import { FiguresPage } from "./figures-page";

const [received] = series;
const counted = { counted: true, breaks: false, figures: 1, total: 4, median: null };
const found: PlaceFigures = {
  asked: { place: "990101000000", indicator: "received" },
  place: { code: "990101000000", name: "云溪县", demonstration: true },
  lineage: [],
  series: received as PlaceFigures["series"],
  years: [2018, 2019],
  kinds: ["township"],
  across: {
    years: [
      { ...counted, year: 2018 },
      { ...counted, year: 2019, breaks: true, figures: 5, total: 9, median: 1.5 },
    ],
    rows: [
      { code: "990101100000", name: "青石镇", figures: [4, 0] },
      { code: "990101101000", name: "白鹿镇", figures: ["unpublished", "blank"] },
    ],
  },
};
const html = (changed: Partial<PlaceFigures> = {}) =>
  renderToStaticMarkup(<FiguresPage to={servedUrls} found={{ ...found, ...changed }} />);

test("zero, blank and unpublished are distinguished, and a changed definition is stated", () => {
  const rows = [...html().matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = ""]) =>
    row
      .replaceAll(/<[^>]*>/g, " ")
      .trim()
      .split(/\s+/),
  );
  expect(rows).toEqual([
    ["单位", "2018年", "2019年", "（口径改变）"],
    ["青石镇", "4", "0"],
    ["白鹿镇", "未公布", "未填"],
    ["合计", "4", "9"],
    ["中位数", "—", "1.5"],
  ]);
  expect(html()).toContain("虚线处统计口径改变");
});

test("every indicator can be chosen, the chosen one is selected, and the files keep the query", () => {
  const page = html({ asked: { ...found.asked, from: 2018 } });
  expect(page.match(/<option value="\w+"[^>]*>[^<]+件?<\/option>/g)?.length).toBeGreaterThanOrEqual(
    series.length,
  );
  expect(page).toContain('<option value="received" selected="">');
  expect(page).toContain('href="/figures/csv?place=990101000000&amp;from=2018&amp;indicator=received"');
  expect(page).toContain('href="/figures/csv?place=990101000000&amp;from=2018"');
});

test("a query without publications says so", () => {
  expect(html({ across: { years: [], rows: [] } })).toContain("没有公布过的数据");
});
