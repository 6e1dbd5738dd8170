import { describe, expect, test } from "vitest";
import { blocksSchema } from "../document/block-schema";
import { tableBlocks } from "../document/compose";
import { formFor } from "../editions/registry";
import { paperBlocksOf, unfilledIn } from "./paper-text";
import {
  composeSeasonPaper,
  isObjection,
  isUndecided,
  type SeasonPaperRow,
  seasonPapers,
} from "./season-paper";

const row = (unit: string, given: Partial<SeasonPaperRow> = {}): SeasonPaperRow => ({
  ...{ unit, group: "township", adding: "summed", dueOn: "2026-01-20", filed: null, overdue: 0 },
  publishedLate: null,
  ...{ extended: false, returns: 0, publishedOn: null, publicUrl: null, reminded: 0 },
  ...{ takenDown: 0, corrections: 0, problems: {}, ...given },
});
const rows = [
  row("甲镇", {
    ...{ filed: { on: "2026-01-12", late: false }, publishedOn: "2026-01-16" },
    publicUrl: "https://www.example.gov.cn/a.html",
  }),
  row("乙乡", { filed: { on: "2026-01-23", late: true }, returns: 2, publishedOn: "2026-01-28" }),
  row("丙局", { group: "department", overdue: 6, reminded: 3 }),
  row("丁局", { group: "department", dueOn: "2026-02-10", extended: true }),
];
const input = {
  county: "试验县",
  collector: "county" as const,
  organ: "试验县人民政府办公室",
  year: 2025,
  on: "2026-01-26",
  rows,
  tables: [],
};
const textOf = (paper: (typeof seasonPapers)[number], of: readonly SeasonPaperRow[] = rows) =>
  composeSeasonPaper(paper, { ...input, rows: of })
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

  const sound = { filed: { on: "2026-01-12", late: false }, publishedOn: "2026-01-16" };
  test.each<[string, Partial<SeasonPaperRow>]>([
    ["was returned", { returns: 1 }],
    ["was taken down", { takenDown: 1 }],
    ["was corrected after its publication", { corrections: 1 }],
    ["had findings that it put right", { problems: { proseTable: 2 } }],
    ["had words of another report", { problems: { copied: 1 } }],
    ["was noted by the county", { problems: { note: 1 } }],
    ["is not public", { publishedOn: null }],
  ])("the bulletin does not praise a unit whose report %s", (_, given) => {
    const praised = (rows: SeasonPaperRow[]) =>
      JSON.stringify(
        composeSeasonPaper("bulletin", { ...input, rows }).find(({ id }) => id === "good-units"),
      ).includes("甲镇");
    expect(praised([row("甲镇", sound)])).toBe(true);
    expect(praised([row("甲镇", { ...sound, ...given })])).toBe(false);
  });

  test("the bulletin does not praise whose publication was late by the unit, and names it with its days", () => {
    const late = { ...sound, publishedOn: "2026-12-01" };
    const text = textOf("bulletin", [
      row("甲镇", { ...late, publishedLate: { days: 304, ofUnit: 304 } }),
      row("乙镇", { ...late, publishedLate: { days: 304, ofUnit: 12 } }),
      row("丙镇", { ...sound, publishedOn: null, publishedLate: { days: 245, ofUnit: 245 } }),
    ]);
    expect(text).toContain("尚没有按时报送");
    expect(text).toContain("甲镇|1月20日|1月12日|12月1日（迟304天）");
    expect(text).toContain("乙镇|1月20日|1月12日|12月1日（迟304天，其中在单位12天）");
    expect(text).toContain("丙镇|1月20日|1月12日|未公布，逾期245天");
    expect(text).not.toContain("没有逾期的单位");
  });

  test("the bulletin blames no unit for the county's time, and says who is not public past the day", () => {
    const text = textOf("bulletin", [
      row("甲镇", { ...sound, publishedOn: "2026-12-01", publishedLate: { days: 304, ofUnit: 0 } }),
      row("丙镇", { ...sound, publishedOn: null, publishedLate: { days: 245, ofUnit: 0 } }),
      row("丁局", { dueOn: "2026-02-10", extended: true, publishedLate: { days: 3, ofUnit: 0 } }),
    ]);
    expect(text).toContain("的有1个单位：甲镇。\n其中1个单位的报告因等待审核晚于规定日期公布");
    expect(text).toContain("等待审核公布的有1个单位：丙镇。\n");
    expect(text).toContain("报送已经延期的有1个单位：丁局。");
    expect(text).toContain("没有因单位原因逾期的。");
    expect(text).not.toContain("没有逾期的单位");
  });

  test("a vertically managed body is named in tables, and neither counted nor judged", () => {
    const rows = [
      row("县税务局", { group: "other", adding: "listed", overdue: 300, problems: { note: 1 } }),
      row("甲镇", sound),
    ];
    const apart = "垂直管理单位1个另列，不计入以上各数，也不参加评价：已报送0个、已公布0个。";
    for (const paper of seasonPapers) {
      const text = textOf(paper, rows);
      expect(text).toContain("应报送单位1个，已报送1个，其中按时1个；已公布1个；未报送0个。");
      expect(text).toContain(apart);
    }
    expect(textOf("progress", rows)).toContain("2|县税务局|");
    expect(textOf("letter", rows)).toContain("垂直管理单位中尚未公布的有：县税务局。");
    expect(textOf("letter", rows)).not.toContain("尚未公布的有1个单位");
    const bulletin = textOf("bulletin", rows);
    expect(bulletin).not.toContain("县税务局");
    expect(bulletin).toContain("审核中没有发现需要改正的问题");
  });

  test("an address that the product does not know is a gap, which bars issuing", () => {
    const blocks = paperBlocksOf(composeSeasonPaper("letter", { ...input, rows: [row("甲镇", sound)] }));
    const named = blocks.map((block) =>
      block.type === "paragraph" ? { ...block, text: block.text.replace(/【.*】/, "市办") } : block,
    );
    expect(unfilledIn(named)).toBe("【网址】");
    expect(textOf("letter", [row("甲镇", { ...sound, takenDown: 1 })])).toContain("|已撤下");
  });

  test("the bulletin names what was taken down and corrected, and counts problems by kind, the most frequent first", () => {
    const blocks = composeSeasonPaper("bulletin", {
      ...input,
      rows: [
        row("甲镇", { ...sound, takenDown: 1, corrections: 1, problems: { privacy: 1, figures: 3 } }),
        row("乙乡", { ...sound, problems: { figures: 1 } }),
      ],
    });
    const text = JSON.stringify(blocks);
    expect(text).toContain("被撤下的有：甲镇（1次）。");
    expect(text).toContain("又作更正的有：甲镇（1次）。");
    const found = blocks.find(({ id }) => id === "problem-table");
    const lines =
      found?.type === "proseTable" ? found.rows.map((cells) => cells.map(({ text }) => text)) : [];
    expect(lines.slice(1).map(([, times, units]) => [times, units])).toEqual([
      ["4", "2"],
      ["1", "1"],
    ]);
  });

  test("the letter lists what is public and where, and who is not", () => {
    expect(textOf("letter")).toContain("1|甲镇|1月12日|1月16日|https://www.example.gov.cn/a.html");
    expect(textOf("letter")).toContain("2|乙乡|1月23日|1月28日|");
    expect(textOf("letter")).toContain("尚未公布的有2个单位：丙局、丁局。");
  });

  test("the county's tables are the letter's annex, named above the signature; without them there is none", () => {
    const form = formFor(2025);
    const tables = form.tables.flatMap((table) => tableBlocks(table, { form, figures: {}, notes: [] }));
    const types = (given: typeof tables) =>
      composeSeasonPaper("letter", { ...input, tables: given }).map(({ type }) => type);
    const titled = ["heading", "indicatorTable"];
    expect(types(tables).slice(-9)).toEqual([
      ...["annexNote", "signature", "annex", ...titled, ...titled, ...titled],
    ]);
    expect(types([])).not.toContain("annex");
    expect(types([]).at(-1)).toBe("signature");
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

describe("an answer of a unit", () => {
  test.each([
    "无意见",
    "没有意见。",
    "无异议",
    " 我镇没有不同意见 ",
    "经核对，无意见。",
    "本单位无任何意见",
    "收悉，我局没有异议！",
  ])("that agrees needs no decision: %s", (text) => {
    expect(isObjection(text)).toBe(false);
    expect(isUndecided({ answer: { text }, decision: null })).toBe(false);
  });

  test.each([
    "",
    "有意见",
    "无意见，但迟报的原因请写明",
    "数字有误，没有其他意见",
    "报送日期不对。无其他意见",
    "没有收到过意见征求函",
    "逾期天数没有意义",
  ])("that says anything else waits for one: %s", (text) => {
    expect(isObjection(text)).toBe(true);
    expect(isUndecided({ answer: { text }, decision: null })).toBe(true);
    expect(isUndecided({ answer: { text }, decision: {} })).toBe(false);
  });

  test("none at all is no objection to decide on", () => {
    expect(isUndecided({ answer: null, decision: null })).toBe(false);
  });
});
