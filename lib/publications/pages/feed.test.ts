import { Parser } from "htmlparser2";
import { expect, test } from "vitest";
import type { LatestPublication } from "../types";
import { atomFeed } from "./feed";
import { mapIndex, partMap, robotsText } from "./site-map";

/** The texts of an XML document by element name, as a parser reads them. */
function textsOf(xml: string): [name: string, text: string][] {
  const open: { name: string; text: string }[] = [];
  const texts: [string, string][] = [];
  const parser = new Parser(
    {
      onopentag: (name) => open.push({ name, text: "" }),
      ontext: (text) => {
        const last = open.at(-1);
        if (last) last.text += text;
      },
      onclosetag: (name) => {
        const closed = open.pop();
        expect(closed?.name).toBe(name);
        if (closed && closed.text.trim() !== "") texts.push([name, closed.text]);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  expect(open).toEqual([]);
  return texts;
}

const origin = "https://nianbao.example.gov.cn";
const publication: LatestPublication = {
  unit: {
    code: "370999101000",
    name: "青石镇",
    organ: "青石镇人民政府",
    demonstration: false,
    present: null,
  },
  county: { code: "370999000000", name: "云溪县", demonstration: false },
  year: 2025,
  edition: "2021",
  title: "青石镇 <i> & “年报” ]]> \u0001",
  number: 2,
  publishedAt: new Date("2026-01-20T01:12:03Z"),
  correctionReason: '改“1<2 & "3"',
};

test("an entry is one version at its permanent URL, with the reason of a correction", () => {
  const publications = [publication, { ...publication, number: 1, correctionReason: null }];
  const xml = atomFeed({ origin, site: "阳光年报", publications, updated: publication.publishedAt });
  const texts = textsOf(xml);
  expect(
    xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"'),
  ).toBe(true);
  expect(texts.filter(([name]) => name === "id").map(([, text]) => text)).toEqual([
    `${origin}/feed.atom`,
    `${origin}/reports/370999101000/2025/v/2`,
    `${origin}/reports/370999101000/2025/v/1`,
  ]);
  expect(texts).toContainEqual(["title", "青石镇 <i> & “年报” ]]>  （第2版）"]);
  expect(texts).toContainEqual(["summary", '更正：改“1<2 & "3"']);
  expect(texts).toContainEqual(["summary", "首次公布。"]);
  expect(texts).toContainEqual(["updated", "2026-01-20T01:12:03.000Z"]);
});

test("a feed without publications is valid", () => {
  const texts = textsOf(atomFeed({ origin, site: "阳光年报", publications: [], updated: null }));
  expect(texts).toContainEqual(["updated", "1970-01-01T00:00:00.000Z"]);
  expect(texts.some(([name]) => name === "summary")).toBe(false);
});

test("the index names a map for each thousand publications, and a map its reports", () => {
  expect(textsOf(mapIndex(origin, 0))).toEqual([]);
  expect(textsOf(mapIndex(origin, 1_001))).toEqual([
    ["loc", `${origin}/sitemaps/1`],
    ["loc", `${origin}/sitemaps/2`],
  ]);
  const { publishedAt } = publication;
  const codes = ["370999101000", "370999102000"];
  const map = partMap(
    origin,
    codes.map((unitCode) => ({ unitCode, year: 2025, publishedAt })),
  );
  expect(textsOf(map)).toEqual([
    ["loc", `${origin}/reports/370999101000/2025`],
    ["lastmod", "2026-01-20T01:12:03.000Z"],
    ["loc", `${origin}/reports/370999102000/2025`],
    ["lastmod", "2026-01-20T01:12:03.000Z"],
  ]);
});

test("crawlers are sent to the maps and kept out of the signed-in part", () => {
  const lines = robotsText(origin).split("\n");
  expect(lines).toContain(`Sitemap: ${origin}/sitemap.xml`);
  for (const path of ["/desk", "/counties", "/reviews", "/sign-in"])
    expect(lines).toContain(`Disallow: ${path}`);
  expect(lines.some((line) => /^Disallow: \/(reports|pictures|)$/.test(line))).toBe(false);
});

test("a feed of one place is identified by its URL, and links to the place", () => {
  const xml = atomFeed({ origin, site: "阳光年报", place: "370999000000", publications: [], updated: null });
  expect(textsOf(xml)).toContainEqual(["id", `${origin}/feed.atom?place=370999000000`]);
  expect(xml).toContain(`href="${origin}/places/370999000000"`);
});
