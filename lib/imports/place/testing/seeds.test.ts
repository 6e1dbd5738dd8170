import { describe, expect, it } from "vitest";
import { withoutBlanks } from "@/lib/core/prose/blanks";
import { contentSchema } from "@/lib/core/report";
import { readDocument } from "../../read/read-document";
import { missingFromProse, unaccounted } from "../../read/testing/account";
import { placeDocument } from "../place-document";
import { summaryOf } from "../summary";
import { seedBytes, seedNames } from "./seed-files";

/**
 * Real reports, and where a careful reader places every line. Lines are counted from 0 without blank ones;
 * “front” is the title or the signature, “cut” belongs to the page around the report.
 */
type Expected = {
  year: number;
  unit: string;
  title: string;
  outline: string;
  lines: [place: string, from: number, to: number][];
  /** Beginnings of the text that must be reported as removed. */
  cut: string[];
  empty: string[];
};

const expected: Record<string, Expected> = {
  "000": {
    year: 2018,
    unit: "青城镇",
    title: "高青县青城镇2018年政府信息公开工作年度报告",
    outline: "six-items",
    lines: [
      ["front", 0, 0],
      ["overview", 1, 5],
      ["disclosure", 6, 12],
      ["cut", 13, 41],
      ["applications", 42, 44],
      ["fees", 45, 46],
      ["problems", 47, 49],
    ],
    cut: ["发送完毕 -", "248 0 0", "2018年05月09日", "212 0 0 2"],
    empty: ["litigation", "others"],
  },
  "001": {
    year: 2018,
    unit: "张家坡镇",
    title: "张家坡镇2018年政府信息公开年报",
    outline: "shandong",
    lines: [
      ["front", 0, 0],
      ["preface", 1, 1],
      ["overview", 2, 3],
      ["organisation", 4, 5],
      ["key-areas", 6, 7],
      ["disclosure", 8, 9],
      ["applications", 10, 11],
      ["fees", 12, 13],
      ["litigation", 14, 15],
      ["secrecy", 16, 17],
      ["problems", 18, 19],
      ["others", 20, 21],
      ["front", 22, 23],
    ],
    cut: [],
    empty: ["institutions"],
  },
  "002": {
    year: 2018,
    unit: "章古台镇",
    title: "章古台镇2018年政府信息公开工作年度报告",
    outline: "jilin",
    lines: [
      ["cut", 0, 0],
      ["front", 1, 1],
      ["cut", 2, 2],
      ["preface", 3, 3],
      ["disclosure", 4, 5],
      ["applications", 6, 7],
      ["disclosure", 8, 9],
      ["overview", 10, 13],
      ["response", 14, 17],
      ["overview", 18, 19],
      ["problems", 20, 27],
      ["cut", 28, 30],
    ],
    cut: ["jizz", "打印", "分享", "返回列表", "日期: 2019-03-14"],
    empty: ["litigation", "staffing"],
  },
  "003": {
    year: 2018,
    unit: "驩城镇",
    title: "2018年度驩城镇政府信息公开年度报告",
    outline: "six-items",
    lines: [
      ["front", 0, 0],
      ["preface", 1, 1],
      ["overview", 2, 2],
      ["disclosure", 3, 3],
      ["applications", 4, 5],
      ["litigation", 6, 7],
      ["fees", 8, 9],
      ["overview", 10, 13],
      ["problems", 14, 20],
    ],
    cut: ["[bookmark: _GoBack]"],
    empty: ["others"],
  },
  "004": {
    year: 2017,
    unit: "齐都镇",
    title: "齐都镇政府2017年信息公开工作年度报告",
    outline: "shandong",
    lines: [
      ["front", 0, 0],
      ["preface", 1, 1],
      ["overview", 2, 6],
      ["organisation", 7, 10],
      ["key-areas", 11, 19],
      ["disclosure", 20, 24],
      ["applications", 25, 26],
      ["fees", 27, 28],
      ["litigation", 29, 30],
      ["secrecy", 31, 35],
      ["institutions", 36, 37],
      ["problems", 38, 46],
      ["others", 47, 50],
      ["table", 51, 51],
    ],
    cut: ["[bookmark: _GoBack]"],
    empty: [],
  },
};

const zeros = (count: number) => Array.from({ length: count }, () => "0");

/** The 75 figures that 齐都镇 printed for 2017, in printed order. */
const qidu = [
  ...["23", "23", "61", "0", "75", "0", "167", "0"],
  ...zeros(8 + 24 + 4 + 4 + 4 + 3 + 3 + 3 + 3 + 3),
  ...["1", "2", "1", "1", "1", "2", "2", "16"],
];

const read = async (name: string) => {
  const source = await readDocument(seedBytes(name), name);
  return { source, placed: placeDocument(source) };
};

describe.skipIf(seedNames.length === 0).each(seedNames)("%s", (name) => {
  const wanted = expected[name.slice(0, 3)] as Expected;

  it("unit, year, edition, title and outline are recognised", async () => {
    const { placed } = await read(name);
    expect(placed).toMatchObject({
      edition: "2014",
      year: wanted.year,
      unit: wanted.unit,
      title: wanted.title,
    });
    expect(placed.form.outline.id).toBe(wanted.outline);
    expect(contentSchema.safeParse(placed.content).success).toBe(true);
  });

  it("every line is where a careful reader places it, and none is lost", async () => {
    const { source, placed } = await read(name);
    const places = new Map<number, string>();
    for (const { from, target } of [...placed.placements, ...placed.unplaced]) {
      const place =
        target === null
          ? "unplaced"
          : target.kind === "front"
            ? "front"
            : target.kind === "figures" || target.kind === "form"
              ? "table"
              : target.chapterId;
      places.set(from, place);
    }
    const lines = source.map((_, at) => places.get(at) ?? "cut");
    expect(lines).toEqual(
      wanted.lines.flatMap(([place, from, to]) => Array.from({ length: to - from + 1 }, () => place)),
    );
    expect(placed.unplaced).toEqual([]);
    expect(unaccounted(source, placed)).toEqual({});
  });

  it("the text of each chapter is in its prose, and that of the page is not", async () => {
    const { placed } = await read(name);
    const { chapters } = summaryOf(placed);
    expect(chapters.filter(({ text }) => text === "").map(({ id }) => id)).toEqual(wanted.empty);
    const whole = withoutBlanks(chapters.map(({ text }) => text).join(""));
    expect(missingFromProse(placed)).toEqual([]);
    for (const cut of wanted.cut) {
      expect(placed.cleaned.some(({ text }) => text.startsWith(cut))).toBe(true);
      expect(whole).not.toContain(withoutBlanks(cut));
    }
    expect(whole).not.toMatch(/已发布|发送完毕|浏览量|瀏覽|臺|[āáǎà]/);
  });
});

describe.skipIf(seedNames.length < 5)("the table of 齐都镇", () => {
  const name = seedNames[4] as string;

  it("has all 75 figures, exactly, the local rows among them", async () => {
    const { figures } = summaryOf((await read(name)).placed);
    expect(figures.map(({ value }) => value)).toEqual(qidu);
    expect(figures[0]).toEqual({
      path: ["一、主动公开情况", "（一）主动公开政府信息数"],
      column: "统计数",
      unit: "条",
      value: "23",
    });
    expect(figures.find(({ path }) => path.includes("九、政府公报发行量"))).toMatchObject({
      unit: null,
      value: "0",
    });
    expect(figures.find(({ path }) => path.at(-1) === "（三）政府信息公开专项经费")).toMatchObject({
      unit: "万元",
      value: "1",
    });
  });

  it("breaks the rule that it broke when it was published", async () => {
    const { findings } = (await read(name)).placed;
    expect(findings.find(({ code }) => code === "R14-8")?.message).toContain("相差 144");
  });

  it("has the same figures without its tabs", async () => {
    const text = new TextDecoder().decode(seedBytes(name)).replace(/^\t/gm, "");
    const placed = placeDocument(await readDocument(new TextEncoder().encode(text), name));
    expect(summaryOf(placed).figures.map(({ value }) => value)).toEqual(qidu);
    expect(placed.unplaced).toEqual([]);
    expect(placed.content.chapters).toEqual((await read(name)).placed.content.chapters);
  });
});
