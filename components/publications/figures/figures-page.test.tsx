import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { indicatorOf, indicators } from "@/lib/core/series/indicator";
import { kindGroupLabels } from "@/lib/core/unit-kind";
import type { ComparedFigures } from "@/lib/publications/figures/types";
import { servedUrls } from "../urls";
import { FiguresPage } from "./figures-page";

const counted = { counted: true, breaks: false, figures: 1, total: 4, median: null };
const towns = [
  { code: "990101100000", name: "青石镇", place: "云溪县" },
  { code: "990101101000", name: "白鹿镇", place: "云溪县" },
];
const across: ComparedFigures["compared"][number]["across"] = {
  years: [
    { ...counted, year: 2018 },
    { ...counted, year: 2019, breaks: true, figures: 5, total: 9, median: 1.5 },
  ],
  rows: [
    {
      ...{ code: "990101100000", name: "青石镇", figures: [4, 0] },
      places: [null, { place: 5, among: 6 }],
    },
    { code: "990101101000", name: "白鹿镇", figures: ["unpublished", "blank"], places: [null, null] },
  ],
};
const found: ComparedFigures = {
  asked: { place: "990101000000", units: [], indicators: ["received"] },
  place: { code: "990101000000", name: "云溪县", demonstration: true },
  lineage: [],
  units: towns,
  years: [2018, 2019],
  kinds: ["township"],
  unknown: [],
  named: null,
  tooMuch: null,
  compared: [{ indicator: indicatorOf("received"), across }],
};
const html = (changed: Partial<ComparedFigures> = {}) =>
  renderToStaticMarkup(<FiguresPage to={servedUrls} found={{ ...found, ...changed }} />);

test("zero, blank and unpublished are distinguished, a changed definition and a place are stated", () => {
  const rows = [...html().matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = ""]) =>
    row
      .replaceAll(/<[^>]*>/g, " ")
      .trim()
      .split(/\s+/),
  );
  expect(rows).toEqual([
    ["单位", "2018年", "2019年", "（口径改变）", "2019年名次"],
    ["青石镇", "4", "0", "第5，共6"],
    ["白鹿镇", "未公布", "未填", "—"],
    ["合计", "4", "9", "—"],
    ["中位数", "—", "1.5", "—"],
  ]);
  expect(html()).toContain("虚线处统计口径改变");
});

test("there is a picture with its name and its content in words", () => {
  const page = html();
  expect(page).toMatch(/<svg[^>]* role="img"/);
  expect(page).toContain('aria-labelledby="chart-received-title chart-received-desc"');
  expect(page).toContain("2018—2019年新收到的公开申请（件）</title>");
  expect(page).toContain("2019年1个单位，0件，中位数1.5件（口径改变，与以前不能直接相比）");
});

test("every indicator can be chosen, the chosen ones are ticked, and the files keep the query", () => {
  const page = html({ asked: { ...found.asked, from: 2018, units: [towns[0]?.code ?? ""] } });
  expect(page.match(/name="indicator"/g)?.length).toBe(indicators.length);
  expect(page).toMatch(/<input type="checkbox" name="indicator"( checked="")? value="received"/);
  expect(page.match(/checked=""/g)?.length).toBe(2);
  const query = "place=990101000000&amp;unit=990101100000&amp;indicator=received&amp;from=2018";
  for (const format of ["csv", "xlsx", "json"]) expect(page).toContain(`href="/figures/${format}?${query}"`);
  expect(page).toContain("indicator=grantedShare");
});

test("years in the wrong order are said to be exchanged", () => {
  expect(html({ asked: { ...found.asked, from: 2019, to: 2018 } })).toContain("下面比较的是2018年至2019年");
  expect(html({ asked: { ...found.asked, from: 2018, to: 2019 } })).not.toContain("已对调");
});

test("the boxes are folded away under what is chosen, so that the result is near the top", () => {
  const summaries = (changed: Partial<ComparedFigures["asked"]> = {}, kinds = found.kinds) =>
    [
      ...html({ asked: { ...found.asked, ...changed }, kinds }).matchAll(/<summary[^>]*>(.*?)<\/summary>/g),
    ].map(([, text]) => text);
  expect(html()).not.toContain("<details open");
  expect(summaries()).toEqual(["指标：新收到的公开申请", "单位：全部2个"]);
  expect(summaries({ units: ["990101101000"], kind: "township" })).toEqual([
    "指标：新收到的公开申请",
    `单位（${kindGroupLabels.township}）：白鹿镇`,
  ]);
  const [several] = summaries({ indicators: indicators.slice(0, 5).map(({ id }) => id) });
  expect(several).toMatch(/^指标：[^、]+、[^、]+、[^、]+等5项$/);
  // A kind of which there is no unit can be given up again.
  expect(html({ asked: { ...found.asked, kind: "other" }, units: [], compared: [] })).toContain(
    'name="kind"',
  );
});

test("a query without publications says so", () => {
  expect(html({ compared: [] })).toContain("没有公布过的数据");
});

test("too much is answered with how much it is and what to narrow", () => {
  const tooMuch = { units: 300, moreUnits: false, years: 10, indicators: 2, most: 3000 };
  const page = html({ tooMuch, compared: [] });
  expect(page).toContain(
    "300个单位、10年、2项指标，共6000个数，一次最多3000个。请少选几年、几项指标或者几个单位。",
  );
  expect(html({ tooMuch: { ...tooMuch, moreUnits: true }, compared: [] })).toContain("这里的单位超过300个");
});

test("units of the name that was looked for are added, and places are compared instead", () => {
  const page = html({
    asked: { ...found.asked, find: "青石" },
    named: [
      { code: "990101100000", name: "青石镇", place: "云溪县", isArea: false },
      { code: "990201000000", name: "青石县", place: "云溪市", isArea: true },
    ],
  });
  expect(page).toContain('href="/figures?unit=990101100000&amp;indicator=received"');
  expect(page).toContain('href="/figures?place=990201000000&amp;indicator=received"');
  expect(html({ asked: { ...found.asked, find: "没有" }, named: [] })).toContain(
    "没有找到名称里有“没有”的单位或地区",
  );
});
