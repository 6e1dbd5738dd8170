import { describe, expect, test } from "vitest";
import { editionById } from "@/lib/core/editions/registry";
import type { Chapter, Outline } from "@/lib/core/outline/outline";
import { usualScoring } from "@/lib/core/season/scores/criteria";
import { chapterFaults, outlineOf, presetOf, withStableIds } from "./own-form/outline";
import { dueFault, settleableYears, settlementFaults } from "./rules";
import { settingsSchema } from "./schema";

const edition = editionById("2014");
const [sixItems, shandong] = edition.outlines as [Outline, Outline];
const named = { county: "沂源县", year: 2018 };
const at = new Date("2026-11-22T08:00:00+08:00");

function chapter(id: string, heading: string): Chapter {
  return { id, heading, guidance: { what: "", law: "", example: "" }, proseRequired: true };
}

describe("the due day of the reports of 2017", () => {
  test.each(["2018-01-01", "2018-03-31", "2019-06-30"])("may be %s", (day) => {
    expect(dueFault(2017, day)).toBeNull();
  });
  test.each(["2017-12-31", "2019-07-01"])("may not be %s", (day) => {
    expect(dueFault(2017, day)).toBe(
      "2017 年度报告在次年编制，截止日应在 2018 年 1 月 1 日至 2019 年 6 月 30 日之间。",
    );
  });
});

test("the years run from the oldest edition to the current year in China", () => {
  const years = settleableYears(new Date("2026-12-31T16:30:00Z"));
  expect([years[0], years.at(-1)]).toEqual([2027, 2014]);
});

describe("what may be set", () => {
  const form = { outline: shandong, localTable: { remove: ["fees"] } };
  test("chapters and rows for 2014 to 2018", () => {
    expect(settlementFaults({ year: 2018, dueOn: "2019-03-31", form }, at)).toEqual([]);
  });
  test("only the due day from 2019 on", () => {
    expect(settlementFaults({ year: 2019, dueOn: "2020-01-31", form: {} }, at)).toEqual([]);
    expect(settlementFaults({ year: 2019, dueOn: "2020-01-31", form }, at)).toMatchObject([
      { code: "invalid.form" },
    ]);
  });
  test.each([2013, 2027])("nothing for %i", (year) => {
    expect(settlementFaults({ year, dueOn: `${year + 1}-01-31`, form: {} }, at)).toMatchObject([
      { code: "invalid.year" },
    ]);
  });
  test("every fault is reported at once", () => {
    const outline = {
      ...sixItems,
      chapters: [chapter("a", "概述"), chapter("b", "概述"), chapter("a", "问题")],
    };
    const localTable = { remove: ["nowhere"], reparts: { review: ["litigation", "elsewhere"] } };
    const faults = settlementFaults({ year: 2018, dueOn: "2018-12-31", form: { outline, localTable } }, at);
    expect(faults.map(({ code }) => code)).toEqual([
      "invalid.dueOn",
      "invalid.chapters.1.heading",
      "invalid.chapters.2.heading",
      "invalid.rows",
      "invalid.rows",
    ]);
  });
  test("at most as many own rows as a form could need", () => {
    const rows = Array.from({ length: 101 }, (_, index) => ({
      id: `own.${index}`,
      label: `第${index}行`,
      level: 0 as const,
      kind: "input" as const,
      unit: null,
    }));
    const localTable = { insert: [{ after: null, rows }] };
    expect(settlementFaults({ year: 2018, dueOn: "2019-03-31", form: { localTable } }, at)).toEqual([
      { code: "invalid.rows", message: "自行增加的行不超过 100 行，现在有 101 行。" },
    ]);
  });
});

describe("chapters", () => {
  test("those of a preset are the preset, and those of the first are not stored as an outline", () => {
    expect(presetOf(edition, shandong.chapters)).toBe(shandong);
    expect(outlineOf(edition, shandong.chapters, named)).toBe(shandong);
    expect(outlineOf(edition, sixItems.chapters, named)).toBeUndefined();
  });

  test("others are an outline named after the county and the year", () => {
    expect(outlineOf(edition, shandong.chapters.slice(1), named)).toMatchObject({
      id: "county-2018",
      name: "沂源县2018年度（十章）",
      chapters: shandong.chapters.slice(1),
    });
  });

  test.each(["一、概述", "（一）概述", "1.概述", "第三章 概述", "十二、概述"])(
    "%s has a number of its own",
    (heading) => {
      expect(chapterFaults([chapter("a", heading)])).toMatchObject([{ index: 0 }]);
    },
  );
  test.each(["概述", "5.15政务公开日活动情况", "第三十二条规定的事项", "十项重点工作"])(
    "%s has none",
    (heading) => {
      expect(chapterFaults([chapter("a", heading)])).toEqual([]);
    },
  );
  test("the preface is not a chapter", () => {
    expect(chapterFaults([chapter("preface", "引言")])).toHaveLength(1);
  });

  test("one added again under its heading keeps its id, as does a renamed one", () => {
    const before = { ...sixItems, chapters: [chapter("a", "概述"), chapter("b", "问题")] };
    const settled = (chapters: Chapter[]) =>
      withStableIds({ ...sixItems, chapters }, before).chapters.map(({ id }) => id);
    expect(settled([chapter("own-1", "问题"), chapter("a", "总体情况")])).toEqual(["b", "a"]);
    expect(settled([chapter("a", "问题"), chapter("b", "概述")])).toEqual(["a", "b"]);
    expect(settled([chapter("own-1", "概述"), chapter("a", "总体情况")])).toEqual(["own-1", "a"]);
  });
});

describe("the page's form", () => {
  const settings = {
    ...{ dueOn: "2019-03-31", chapters: sixItems.chapters, rows: [], printed: true },
    ...{ coverage: "area" as const, dueByKind: { department: "" }, scoring: usualScoring },
    ...{ notice: { title: "", number: "" }, words: [], supplement: [] },
  };
  const messages = (values: object) =>
    settingsSchema(edition, 2018)
      .safeParse({ ...settings, ...values })
      .error?.issues.map(({ path, message }) => [path.join("."), message]);

  test("accepts valid settings", () => expect(messages({})).toBeUndefined());
  test("names what is missing, at its field", () => {
    expect(messages({ dueOn: "", chapters: [chapter("a", " ")] })).toEqual([
      ["dueOn", "请填写截止日。"],
      ["chapters.0.heading", "请填写章节名称。"],
    ]);
    expect(messages({ chapters: [] })).toEqual([["chapters", "至少要有一章。"]]);
    expect(messages({ chapters: [chapter("a", "概述"), chapter("b", "概述")] })).toEqual([
      ["chapters.1.heading", "“概述”与第 1 章重名。"],
    ]);
  });
  test("a day of its own for a kind of unit is in the same season", () => {
    expect(messages({ dueByKind: { department: "2019-02-28" } })).toBeUndefined();
    expect(messages({ dueByKind: { department: "2018-12-31" } })).toEqual([
      ["dueByKind.department", dueFault(2018, "2018-12-31")],
    ]);
  });
  test("a number of a notice has its title, and two rows that are asked besides have two names", () => {
    expect(messages({ notice: { title: "", number: "云政办函〔2025〕12号" } })).toEqual([
      ["notice.title", "有文号的通知，请填写标题。"],
    ]);
    const row = { id: "own-a", label: "培训", unit: "次", kinds: [] };
    expect(messages({ supplement: [row, { ...row, id: "own-b" }] })).toEqual([
      ["supplement.1.label", "与前面一项重名。"],
    ]);
  });
  test("asks for no chapters where the edition fixes them", () => {
    const values = { ...settings, dueOn: "2026-01-31", chapters: [] };
    expect(settingsSchema(editionById("2021"), 2025).safeParse(values).success).toBe(true);
  });
});
