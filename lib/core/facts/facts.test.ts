import { describe, expect, it } from "vitest";
import { readFacts } from "./facts";
import { isOwnYear } from "./scope";

/** The facts that the text states for 2025 about a township: “收到申请数 3”. */
function stated(text: string): string[] {
  return readFacts(text)
    .facts.filter(({ scope }) => isOwnYear(scope, 2025, "township"))
    .map(({ indicator, value }) => `${indicator.name} ${value.toFixed()}`);
}

function lists(text: string): string[] {
  return readFacts(text).totals.map(
    ({ quantity, kind, list }) =>
      `${quantity.value.toFixed()} ${kind}: ${list.parts.map(({ label, quantity: part, share }) => `${label} ${part.value.toFixed()}${share ? ` ${share.value.toFixed()}%` : ""}`).join("、")}`,
  );
}

describe("what a number counts", () => {
  it.each<[string, string[]]>([
    [
      "2025年新收政府信息公开申请3件，上年结转1件，办结2件，结转下年度继续办理2件。",
      ["收到申请数 3", "上年结转申请数 1", "办结申请数 2", "结转下年度继续办理数 2"],
    ],
    ["收到公民、法人或者其他组织提出的政府信息公开申请0件。", ["收到申请数 0"]],
    ["收到关于征地补偿的申请2件。", []],
    [
      "2025年共主动公开政府信息197条，其中政府网站公开150条。",
      ["主动公开政府信息数 197", "政府网站公开数 150"],
    ],
    ["2024年主动公开政府信息160条。", []],
    ["历年累计主动公开政府信息1600条，上半年主动公开政府信息60条。", []],
    ["全县共收到政府信息公开申请98件。", []],
    ["预计全年收到政府信息公开申请5件。", []],
    [
      "制发行政规范性文件2件，废止1件，现行有效9件。",
      ["制发规范性文件数 2", "废止规范性文件数 1", "现行有效规范性文件数 9"],
    ],
    ["全年没有收到政府信息公开申请。", ["收到申请数 0"]],
    ["没有发生因政府信息公开引起的行政复议、行政诉讼。", ["行政复议数 0", "行政诉讼数 0"]],
    ["收取行政事业性收费3.5万元。", ["行政事业性收费金额 3.5"]],
  ])("%s", (text, expected) => expect(stated(text)).toEqual(expected));
});

describe("totals and their parts", () => {
  it.each<[string, string[]]>([
    [
      "共公开信息100条，其中1.组织机构类2条；2.政策法规类98条。",
      ["100 category: 组织机构类 2、政策法规类 98"],
    ],
    ["共公开信息50条（网站30条、微信20条）。", ["50 channel: 网站 30、微信 20"]],
    [
      "共公开信息200条，其中政策法规类50条，占25%，其他类150条，占比75%。",
      ["200 category: 政策法规类 50 25%、其他类 150 75%"],
    ],
    ["公开信息80条，比上年增加20条，其中政策法规类80条。", ["80 category: 政策法规类 80"]],
    ["全年办结3件：予以公开2件、不掌握相关信息1件。", ["3 outcome: 予以公开 2、不掌握相关 1"]],
    ["公开信息80条，回复留言12条。", []],
    ["网上申请3件、信函申请2件，共计5件。", ["5 intake: 网上申请 3、信函申请 2"]],
  ])("%s", (text, expected) => expect(lists(text)).toEqual(expected));
});
