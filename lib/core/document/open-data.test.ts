import { expect, test } from "vitest";
import { ziboLocal2017 } from "../editions/2014/local-zibo";
import { formFor } from "../editions/registry";
import { type Prose, proseOf } from "../prose/prose";
import { emptyContent } from "../report";
import { compose } from "./compose";
import { chaptersOf, openFigures, prefaceOf } from "./open-data";
import { testUnit as unit } from "./testing-report";

test("a chapter is its numbered heading and its words, line by line", () => {
  const table: Prose["content"][number] = {
    type: "table",
    content: [
      {
        type: "tableRow",
        content: ["甲", "乙"].map((text) => ({ type: "tableCell", content: proseOf(text).content as [] })),
      },
    ],
  };
  const overview = proseOf("开头。", "## 主动公开", "正文。");
  const blocks = compose({
    form: formFor(2025),
    content: {
      ...emptyContent,
      chapters: {
        preface: proseOf("前言。"),
        overview: { ...overview, content: [...overview.content, table] },
      },
    },
    unit,
  });
  const chapters = chaptersOf(blocks);
  expect(chapters).toHaveLength(6);
  expect(chapters[0]).toEqual({
    id: "overview",
    heading: "一、总体情况",
    text: "开头。\n（一）主动公开\n正文。\n甲\t乙",
  });
  expect(chapters[1]).toMatchObject({ heading: "二、主动公开政府信息情况", text: "" });
  expect(prefaceOf(blocks)).toBe("前言。");
});

test("a local table of 75 values gives exactly 75 figures, with paths from the top and no column", () => {
  const form = formFor(2017, { localTable: ziboLocal2017 });
  const figures = openFigures(form, {
    ...emptyContent,
    figures: { "disclosure.channels.wechat:count": { value: "167" } },
  });
  expect(figures).toHaveLength(75);
  expect(figures.find(({ value }) => value !== null)).toEqual({
    path: ["一、主动公开情况", "（二）通过不同渠道和方式公开政府信息的情况", "4.政务微信公开政府信息数"],
    column: null,
    unit: "条",
    value: 167,
  });
});

test("columns carry the groups above them only where their labels repeat", () => {
  const figures = openFigures(formFor(2025), emptyContent);
  expect(figures).toHaveLength(10 + 175 + 15);
  const columns = [...new Set(figures.map(({ column }) => column))];
  expect(columns).toContain("自然人");
  expect(columns).toContain("本年处理决定数量");
  expect(columns).toContain("行政诉讼 / 复议后起诉 / 结果维持");
  const places = figures.map(({ path, column }) => JSON.stringify([path, column]));
  expect(new Set(places).size).toBe(places.length);
});

test.each([
  [{ value: "9.63211" }, 9.63211],
  [{ value: "1.50" }, 1.5],
  [{ value: "0" }, 0],
  [{ value: "123456789012.123456" }, "123456789012.123456"],
  [{ value: null, typed: "70487元" }, "70487元"],
  [{ value: null }, null],
])("the figure %j is written as %j", (figure, value) => {
  const figures = openFigures(formFor(2025), { ...emptyContent, figures: { "fees:amount": figure } });
  expect(figures.find(({ path }) => path.at(-1) === "行政事业性收费")?.value).toBe(value);
});
