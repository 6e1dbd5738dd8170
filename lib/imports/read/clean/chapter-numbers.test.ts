import { describe, expect, it } from "vitest";
import { proseText } from "@/lib/core/prose/prose";
import { placeLines as place } from "../../place/testing/place-lines";
import { withChapterNumbers } from "./chapter-numbers";
import { CleaningRecord } from "./cleaned";

const written = (text: string) => withChapterNumbers(text, new CleaningRecord());

describe("the number of a chapter", () => {
  it.each([
    ["—、总体情况", "一、总体情况"],
    ["　－、概述", "　一、概述"],
    ["贰、主动公开政府信息情况", "二、主动公开政府信息情况"],
    ["三，依申请公开情况", "三、依申请公开情况"],
    ["六其他需要报告的事项", "六、其他需要报告的事项"],
  ])("%s becomes %s", (was, becomes) => expect(written(was)).toBe(becomes));

  it.each([
    "一、总体情况",
    "一是更新栏目",
    "—12—",
    "——引自公示栏",
    "一次公开三件",
    "三，是培训少",
    "十里店村务公开",
    "五，栏目更新慢，问题不少",
  ])("%s is unchanged", (text) => expect(written(text)).toBe(text));
});

const texts = ["本年无变动。", "没有收到申请。", "更换偏慢，已安排专人。", "没有。"];
const names = [
  "总体情况",
  "收到和处理政府信息公开申请情况",
  "存在的主要问题及改进情况",
  "其他需要报告的事项",
];

it.each([
  ["—、", "二、", "三、", "四、"],
  ["壹、", "贰、", "叁、", "肆、"],
  ["一，", "二，", "三，", "四，"],
  ["一", "二", "三", "四"],
])("chapters numbered %s are found, and their numbers reported", (...numbers) => {
  const placed = place([
    "青石镇2023年政府信息公开工作年度报告",
    ...names.flatMap((name, at) => [`${numbers[at]}${name}`, texts[at] as string]),
  ]);
  const { chapters } = placed.content;
  expect(
    ["overview", "applications", "problems", "others"].map((id) =>
      chapters[id] ? proseText(chapters[id]) : null,
    ),
  ).toEqual(texts);
  expect(placed.cleaned.map(({ step }) => step)).toContain("numbering");
});

it("chapters in brackets with items numbered 1. below them are recognised as chapters", () => {
  const items = ["1.主动公开", "公开12条。", "2.依申请公开", "没有收到。", "3.平台建设", "有专栏一个。"];
  const placed = place([
    "青石镇2023年政府信息公开工作年度报告",
    "（一）总体情况",
    ...items,
    "（二）存在的主要问题及改进情况",
    "更换偏慢。",
    "（三）其他需要报告的事项",
    "没有。",
  ]);
  expect(placed.sourceHeadings).toMatchObject({
    overview: ["总体情况"],
    problems: ["存在的主要问题及改进情况"],
    others: ["其他需要报告的事项"],
  });
});
