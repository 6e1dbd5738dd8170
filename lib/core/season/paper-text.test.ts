import { describe, expect, test } from "vitest";
import { tableBlocks } from "../document/compose";
import { formFor } from "../editions/registry";
import { linesAbout, paperBlocksOf, paperBlocksSchema, unseenUnits } from "./paper-text";
import { composeSeasonPaper, seasonPapers } from "./season-paper";

const row = (unit: string, late: boolean, returns = 0) => ({
  ...{
    unit,
    group: "township" as const,
    adding: "summed" as const,
    publishedLate: null,
    dueOn: "2026-01-20",
    overdue: 0,
    extended: false,
    reminded: 0,
    returns,
  },
  ...{ filed: { on: late ? "2026-01-25" : "2026-01-10", late }, publishedOn: "2026-01-28", publicUrl: null },
  ...{ takenDown: 0, corrections: 0, problems: {} },
});
const form = formFor(2025);
const countyTables = form.tables.flatMap((table) =>
  tableBlocks(table, {
    form,
    figures: Object.fromEntries([...form.cells.keys()].map((id) => [id, { value: "123456789012" }])),
    notes: [{ tableId: "applications", text: "各表的数为2个部门年度报告的合计。" }],
  }),
);
const input = (...rows: ReturnType<typeof row>[]) => ({
  ...{
    county: "试验县",
    collector: "county" as const,
    organ: "试验县人民政府办公室",
    year: 2025,
    on: "2026-02-01",
    ...{ rows, tables: countyTables },
  },
});
const bulletin = (...rows: ReturnType<typeof row>[]) =>
  paperBlocksOf(composeSeasonPaper("bulletin", input(...rows)));

describe("what a paper says of a unit", () => {
  const blocks = bulletin(row("甲镇", false), row("乙乡", false), row("丙镇", true, 3));

  test("is its own part of a list and its line of a table", () => {
    expect(linesAbout(blocks, "甲镇")).toEqual([
      "按时报送、一次通过审核并已公布，报送的内容没有需要改正的问题，公布后没有撤下或者更正的有：甲镇。",
    ]);
    expect(linesAbout(blocks, "丙镇")).toEqual([
      "单位：丙镇，截止：1月20日，报送情况：1月25日（迟），公布情况：1月28日",
      "退回两次以上的有：丙镇（3次）。",
    ]);
    expect(linesAbout(blocks, "丁镇")).toEqual([]);
  });

  test("is no other because a neighbour came or went", () => {
    const more = bulletin(row("甲镇", false), row("乙乡", false), row("戊镇", false));
    expect(linesAbout(more, "甲镇")).toEqual(linesAbout(blocks, "甲镇"));
  });

  test("units are unseen of which it says what they were not shown", () => {
    const units = [
      { name: "甲镇", shown: linesAbout(blocks, "甲镇") },
      { name: "丙镇", shown: linesAbout(blocks, "丙镇").slice(0, 1) },
      { name: "丁镇", shown: [] },
    ];
    expect(unseenUnits(blocks, units)).toEqual(["丙镇"]);
  });
});

describe("the text of a paper", () => {
  test.each(seasonPapers)("every drafted %s can be edited and kept", (paper) => {
    const blocks = composeSeasonPaper(paper, input(row("甲镇", false), row("丙镇", true)));
    expect(paperBlocksOf(blocks)).toEqual(blocks);
  });

  test("is bounded, and no two of its parts have one id", () => {
    const paragraph = { type: "paragraph" as const, id: "a", text: "一", chapterId: "paper" };
    expect(paperBlocksSchema.safeParse([paragraph]).success).toBe(true);
    expect(paperBlocksSchema.safeParse([paragraph, paragraph]).success).toBe(false);
    expect(paperBlocksSchema.safeParse([{ ...paragraph, text: "一".repeat(5001) }]).success).toBe(false);
    expect(paperBlocksSchema.safeParse([]).success).toBe(false);
  });
});
