import { expect, test } from "vitest";
import { readPastedSource } from "@/lib/imports/read/read-document";
import { placeFile } from "../../testing/place-file";
import type { CountyImportContext } from "../../types";

const context: CountyImportContext = {
  units: [
    { code: "110", name: "青石镇", organ: "青石镇人民政府" },
    { code: "120", name: "白鹭乡", organ: "白鹭乡人民政府" },
  ],
  forms: {},
};

function report(title: string): string {
  return [
    title,
    "一、概述",
    "全年按照要求公开各类信息，回应群众关切。",
    "二、主动公开政府信息情况",
    "通过政府网站公开信息35条。",
    "三、存在的主要问题及改进情况",
    "更新不够及时，下一步按月检查。",
    "2019年1月20日",
  ].join("\n");
}

const place = (title: string, name: string, ...rest: [{ unitCode: string | null; year: number | null }?]) =>
  placeFile(readPastedSource(report(title)), name, context, ...rest);

test("unit, year and edition are those that the document states", () => {
  const placed = place("青石镇2018年政府信息公开工作年度报告", "1.txt");
  expect(placed).toMatchObject({ unitCode: "110", year: 2018, edition: "2014" });
  expect(placed.stats).toMatchObject({ unplaced: 0, doubts: [], signedOn: "2019-01-20" });
  expect(placed.content.fields.map(({ path }) => path)).toContain("front.title");
});

test("the file's name helps where the document is silent, and that is doubted", () => {
  const placed = place("政府信息公开工作年度报告", "白鹭乡/2018年年报.txt");
  expect(placed).toMatchObject({ unitCode: "120", year: 2018 });
  expect(placed.stats.doubts).toEqual(["unitByName", "yearByName"]);
});

test("a year that only the text names is doubted: it may be the day of the signature", () => {
  const placed = place("青石镇政府信息公开工作年度报告", "青石镇.txt");
  expect(placed).toMatchObject({ unitCode: "110", year: 2019 });
  expect(placed.stats.doubts).toEqual(["yearByText"]);
});

test("a name that says otherwise than the document is doubted, and the document counts", () => {
  const placed = place("青石镇2018年政府信息公开工作年度报告", "白鹭乡2017年年报.txt");
  expect(placed).toMatchObject({ unitCode: "110", year: 2018 });
  expect(placed.stats.doubts).toEqual(["nameDiffers"]);
});

test("a report of another county's unit is nobody's, wherever the file lies", () => {
  const placed = place("红石镇2018年政府信息公开工作年度报告", "青石镇/2018年.txt");
  expect(placed).toMatchObject({ unitCode: null, year: 2018 });
  expect(placed.stats.detectedUnit).toBe("红石镇");
});

test("what a person chose goes before all, and a document that says otherwise is a finding", () => {
  const placed = place("红石镇2018年政府信息公开工作年度报告", "a.txt", { unitCode: "120", year: 2017 });
  expect(placed).toMatchObject({ unitCode: "120", year: 2017 });
  expect(placed.stats.doubts).toEqual([]);
  expect(placed.stats.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(["I-year", "I-unit"]));
});

test("the county's own outline of that year is the one in which the text is laid out", () => {
  const outline = {
    id: "own",
    name: "本县",
    chapters: [
      {
        id: "all",
        heading: "全年工作情况",
        guidance: { what: "写明全年情况。", law: "", example: "" },
        proseRequired: true,
      },
    ],
  };
  const settled = { ...context, forms: { 2018: { outline } } };
  const placed = placeFile(
    readPastedSource(report("青石镇2018年政府信息公开工作年度报告")),
    "1.txt",
    settled,
  );
  expect(placed.content.countyForm.outline?.id).toBe("own");
  const chapters = placed.content.fields.filter(({ path }) => path.startsWith("chapter."));
  expect(chapters.every(({ path }) => ["chapter.all", "chapter.preface"].includes(path))).toBe(true);
});
