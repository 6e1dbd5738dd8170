import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { PublicPlace } from "@/lib/publications/places/types";
import { servedUrls } from "../urls";
import { PlacePage } from "./place-page";

const day = { number: 1, publishedAt: new Date("2025-01-20T01:30:00Z"), takenDownAt: null };
const county: PublicPlace = {
  unit: {
    code: "990101000000",
    name: "云溪县",
    organ: "云溪县人民政府",
    kind: "county",
    demonstration: false,
  },
  lineage: [{ code: "990000000000", name: "示范省" }],
  predecessors: [],
  successor: null,
  origin: null,
  parts: [],
  own: { years: [], series: [], formerNames: [] },
  year: 2024,
  areas: [],
  areaYears: [],
  units: [
    {
      ...{ code: "990101100000", name: "青石镇", kind: "township" },
      years: [
        { year: 2023, published: null, owed: false },
        { year: 2024, published: { ...day, year: 2024 }, owed: true },
      ],
    },
    {
      ...{ code: "990101000011", name: "水务局", kind: "department" },
      years: [
        { year: 2023, published: { ...day, year: 2023 }, owed: true },
        { year: 2024, published: null, owed: true },
      ],
    },
  ],
};
const html = (place: PublicPlace) => renderToStaticMarkup(<PlacePage to={servedUrls} place={place} />);
const words = (place: PublicPlace) =>
  html(place)
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");

test("each unit links to its place, each year to its report, and a year that was not owed is not missing", () => {
  const page = html(county);
  expect(page).toContain('href="/places/990101100000"');
  expect(page).toContain('href="/reports/990101100000/2024"');
  expect(page).toContain('href="/figures?place=990101000000"');
  // Newest first: the bureau is missing in 2024; the town did not exist in 2023.
  expect(words(county)).toMatch(/水务局 未公布 2025-01-20 .*青石镇 2025-01-20 —/);
});

test("units that have not published the newest year are listed by name", () => {
  expect(words(county)).toContain("2024年度应公布2个单位，已公布1个；还没有公布的有：水务局。");
});

test("a unit shows its former names, its predecessors and its successor", () => {
  const town: PublicPlace = {
    ...county,
    units: [],
    own: { years: [{ ...day, year: 2024, title: "某报告" }], series: [], formerNames: ["旧镇"] },
    predecessors: [{ code: "990101101000", name: "东镇" }],
    successor: { code: "990101102000", name: "新街道" },
    origin: { code: "990101103000", name: "老镇" },
    parts: [{ code: "990101104000", name: "分镇" }],
  };
  for (const part of [
    "曾用名：旧镇",
    "由以下单位合并或改设而来： 东镇",
    "现由以下单位承接： 新街道",
    "由以下单位分设而来： 老镇",
    "分设出以下单位： 分镇",
    "某报告",
  ])
    expect(words(town)).toContain(part);
});

const province: PublicPlace = {
  ...county,
  unit: {
    ...{ code: "990000000000", name: "示范省", organ: "示范省人民政府" },
    ...{ kind: "province", demonstration: false },
  },
  lineage: [],
  areas: [{ code: "990101000000", name: "云溪县", demonstration: false, units: 2, published: 1 }],
  areaYears: [
    { year: 2024, units: 2, published: 1 },
    { year: 2023, units: 1, published: 1 },
  ],
  units: [],
};

test("a place with others below it says for each year how many have published of how many, and has a feed", () => {
  expect(words(province)).toContain("年度 应公布的单位 已公布 2024年 2 1 2023年 1 1");
  expect(html(province)).toContain('href="/feed.atom?place=990000000000"');
  expect(html({ ...province, unit: null })).toContain('href="/feed.atom"');
});

test("without publications it says so", () => {
  expect(words({ ...county, units: [] })).toContain("还没有公布过年度报告");
});

test("each day names its year, its group and its unit by the ids of their heads", () => {
  const page = html(county);
  const heads = [...page.matchAll(/<th\b[^>]*\bid="([^"]+)"/g)].map(([, id]) => id);
  const named = [...page.matchAll(/<td\b[^>]*\bheaders="([^"]+)"/g)].map(([, ids]) => ids?.split(" ") ?? []);
  expect(named).toHaveLength(4);
  for (const ids of named) {
    expect(ids).toHaveLength(3);
    expect(heads).toEqual(expect.arrayContaining(ids));
  }
  expect(new Set(heads).size).toBe(heads.length);
});
