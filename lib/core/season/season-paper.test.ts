import { describe, expect, test } from "vitest";
import { blocksSchema } from "../document/block-schema";
import { composeSeasonPaper, type SeasonPaperRow, seasonPapers } from "./season-paper";

const row = (unit: string, given: Partial<SeasonPaperRow> = {}): SeasonPaperRow => ({
  ...{ unit, group: "township", dueOn: "2026-01-20", filed: null, overdue: 0 },
  ...{ extended: false, returns: 0, publishedOn: null, reminded: 0, ...given },
});
const rows = [
  row("甲镇", { filed: { on: "2026-01-12", late: false }, publishedOn: "2026-01-16" }),
  row("乙乡", { filed: { on: "2026-01-23", late: true }, returns: 2, publishedOn: "2026-01-28" }),
  row("丙局", { group: "department", overdue: 6, reminded: 3 }),
  row("丁局", { group: "department", dueOn: "2026-02-10", extended: true }),
];
const input = { county: "试验县", organ: "试验县人民政府办公室", year: 2025, on: "2026-01-26", rows };
const textOf = (paper: (typeof seasonPapers)[number]) =>
  composeSeasonPaper(paper, input)
    .flatMap((block) => {
      if (block.type === "paragraph" || block.type === "heading") return [block.text];
      if (block.type === "title") return block.lines;
      return block.type === "proseTable"
        ? block.rows.map((cells) => cells.map(({ text }) => text).join("|"))
        : [];
    })
    .join("\n");

describe("what a county writes over a season", () => {
  test("counts what the record holds", () => {
    expect(textOf("progress")).toContain(
      "应报送单位4个，已报送2个，其中按时1个；已公布2个；未报送2个，其中逾期1个。",
    );
    expect(textOf("progress")).toContain("按类别分：部门2个、已公布0个；镇街2个、已公布2个。");
  });

  test("the progress sheet has a line a unit, with its own day", () => {
    const text = textOf("progress");
    expect(text).toContain("1|甲镇|1月20日|1月12日||1月16日|");
    expect(text).toContain("2|乙乡|1月20日|1月23日（迟）|2次|1月28日|");
    expect(text).toContain("3|丙局|1月20日|未报，逾期6天|||3次");
    expect(text).toContain("4|丁局|2月10日（延期）|未报|||");
  });

  test("the bulletin names the good and the late, and nobody whose day was put off", () => {
    const text = textOf("bulletin");
    expect(text).toContain("有1个单位：甲镇。");
    expect(text).toContain("丙局|1月20日|未报，逾期6天");
    expect(text).toContain("乙乡（2次）");
    expect(text.slice(text.indexOf("需要改进"))).not.toContain("丁局");
  });

  test("the letter lists what is public, and who is not", () => {
    expect(textOf("letter")).toContain("尚未公布的有2个单位：丙局、丁局。");
  });

  test.each(seasonPapers)("%s is a document that paper and Word can draw", (paper) => {
    const blocks = composeSeasonPaper(paper, input);
    expect(blocksSchema.parse(blocks)).toEqual(blocks);
    expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
    expect(blocks.at(-1)).toMatchObject({ organ: "试验县人民政府办公室", date: "2026年1月26日" });
  });

  test("of an empty county nothing is claimed", () => {
    for (const paper of seasonPapers)
      expect(composeSeasonPaper(paper, { ...input, rows: [] }).length).toBeGreaterThan(2);
    const bare = composeSeasonPaper("bulletin", { ...input, rows: [] });
    expect(JSON.stringify(bare)).toContain("没有逾期的单位");
  });
});
