import { expect, test } from "vitest";
import { type AcrossUnits, acrossUnits } from "@/lib/core/series/across-units";
import { indicatorOf } from "@/lib/core/series/indicator";
import { chartExplanation } from "./chart-kind";
import { figureChart } from "./figure-chart";

const indicator = indicatorOf("received");
const units = (count: number, years: number[], name = (at: number) => `${at}镇`) =>
  Array.from({ length: count }, (_, at) => ({
    ...{ code: `${at}`, name: name(at), firstYear: null, lastYear: null, takenDown: [] },
    years: years.map((year) => ({ year, values: { received: at * 2 } })),
  }));
const chartOf = (across: AcrossUnits) => figureChart({ id: "c", indicator, across }) ?? "";
const over = (count: number, years: number[], name?: (at: number) => string) =>
  acrossUnits("received", units(count, years, name), years);

test("it is a named and described picture without script, style or colours of its own", () => {
  const svg = chartOf(over(3, [2021, 2022]));
  expect(svg).toContain('role="img"');
  expect(svg).toContain('aria-labelledby="c-title c-desc"');
  expect(svg).toContain('<title id="c-title">2021—2022年新收到的公开申请（件）</title>');
  expect(svg).toMatch(/<desc id="c-desc">2021年3个单位，0至4件；2022年3个单位，0至4件。/);
  expect(svg).not.toMatch(/<style|<script|#[0-9a-f]{3,6}"|aria-label="|font-variant="/i);
  expect(svg).toContain("var(--color-accent)");
});

test("names are text and never markup", () => {
  const svg = chartOf(over(2, [2021, 2022], (at) => `<b>&"${at}镇`));
  expect(svg).not.toContain("<b>");
  expect(svg).toContain("&lt;b&gt;&amp;");
});

test("a few units are lines that differ without colour, each with its name; equal ends do not cover each other", () => {
  const svg = chartOf(over(4, [2021, 2022, 2023]));
  const dashes = [...svg.matchAll(/stroke-dasharray="([^"]+)"/g)].map(([, dash]) => dash);
  // One of the four is solid.
  expect(new Set(dashes).size).toBe(3);
  for (const name of ["0镇", "1镇", "2镇", "3镇"]) expect(svg).toContain(`>${name}</text>`);
  const same = acrossUnits(
    "received",
    units(3, [2021, 2022]).map((unit) => ({ ...unit, years: [{ year: 2021, values: { received: 1 } }] })),
    [2021],
  );
  expect(
    chartOf({ ...same, years: [...same.years, { ...same.years[0], year: 2022 } as (typeof same.years)[0]] }),
  ).toContain("0镇");
});

test("a line ends where the definition changes, and where a figure is missing", () => {
  const paths = (svg: string) => svg.match(/<path [^>]*d="M[^"]*L/g)?.length ?? 0;
  expect(paths(chartOf(over(1, [2019, 2020, 2021, 2022])))).toBe(1);
  const broken = over(1, [2016, 2017, 2018, 2019, 2020]);
  expect(paths(chartOf(broken))).toBe(2);
  expect(chartOf(broken)).toContain("口径改变");
  const [unit] = units(1, [2021, 2022, 2024, 2025]);
  const other = units(2, [2023])[1];
  const gap = acrossUnits("received", unit && other ? [unit, other] : [], [2021, 2022, 2023, 2024, 2025]);
  expect(paths(chartOf(gap))).toBe(2);
});

test("many units are circles with the median, and the greatest are named", () => {
  const svg = chartOf(over(12, [2021, 2022]));
  expect(chartExplanation(over(12, [2021, 2022]))).toContain("中位数");
  expect(svg.match(/<circle/g)?.length).toBe(24);
  for (const name of ["11镇", "10镇", "9镇"]) expect(svg).toContain(`>${name}</text>`);
  expect(svg).not.toContain(">3镇</text>");
});

test("one year is bars with their figures, the greatest first, and no more than fit", () => {
  const svg = chartOf(over(40, [2022]));
  expect(svg.match(/<rect/g)?.length).toBe(30);
  expect(svg.indexOf(">39镇<")).toBeLessThan(svg.indexOf(">38镇<"));
  expect(svg).toContain(">78件</text>");
  expect(svg).not.toContain(">9镇<");
});

test("the same figures are the same picture, and without figures there is none", () => {
  expect(chartOf(over(3, [2021, 2022]))).toBe(chartOf(over(3, [2021, 2022])));
  expect(figureChart({ id: "c", indicator, across: over(0, []) })).toBeNull();
});
