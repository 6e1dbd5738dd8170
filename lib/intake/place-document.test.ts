import { describe, expect, it } from "vitest";
import { proseText } from "@/lib/core/prose";
import { type Known, placeDocument } from "./place-document";
import { readDocument, readPasted } from "./read/read-document";
import { summaryOf } from "./summary";
import { missingFromProse, unaccounted } from "./testing-account";
import { docxOf, wordParagraph, wordTable } from "./testing-docx";

const place = (lines: readonly string[], known?: Known) => {
  const source = readPasted(lines.join("\n"));
  const placed = placeDocument(source, known);
  expect(unaccounted(source, placed)).toEqual({});
  expect(missingFromProse(placed)).toEqual([]);
  return placed;
};
const title = "青石镇2018年政府信息公开工作年度报告";
const chaptersOf = (placed: ReturnType<typeof placeDocument>) =>
  Object.fromEntries(Object.entries(placed.content.chapters).map(([id, prose]) => [id, proseText(prose)]));

describe("chapter headings in the ways that people number them", () => {
  const bodies = ["全年做了三件事。", "公开信息20条。", "没有收到申请。", "没有收费。", "更新不及时。"];
  const chapters = {
    overview: bodies[0],
    disclosure: bodies[1],
    applications: bodies[2],
    fees: bodies[3],
    problems: bodies[4],
  };
  const words = ["概述", "主动公开情况", "依申请公开情况", "收费以及减免情况", "存在的不足和今后打算"];
  const styles: [string, string[]][] = [
    ["一、", ["一、", "二、", "三、", "四、", "五、"]],
    ["一．", ["一．", "二．", "三．", "四．", "五．"]],
    ["一 ", ["一 ", "二 ", "三 ", "四 ", "五 "]],
    ["1、", ["1、", "2、", "3、", "4、", "5、"]],
    ["1.", ["1.", "2.", "3.", "4.", "5."]],
    ["（一）", ["（一）", "（二）", "（三）", "（四）", "（五）"]],
    ["(一)", ["(一)", "(二)", "(三)", "(四)", "(五)"]],
    ["a number skipped", ["一、", "三、", "四、", "五、", "六、"]],
    ["a number doubled", ["一、", "二、", "二、", "三、", "四、"]],
    ["第一部分", ["第一部分 ", "第二部分 ", "第三部分 ", "第四部分 ", "第五部分 "]],
  ];

  it.each(styles)("%s", (_, numbers) => {
    const placed = place([
      title,
      ...words.flatMap((word, at) => [`${numbers[at]}${word}`, bodies[at] as string]),
    ]);
    expect(chaptersOf(placed)).toEqual(chapters);
  });

  it("with blanks within the word, and a full stop behind it", () => {
    const placed = place([
      title,
      "一、概 述",
      bodies[0] as string,
      "二、主动公开情况。",
      bodies[1] as string,
    ]);
    expect(chaptersOf(placed)).toEqual({ overview: bodies[0], disclosure: bodies[1] });
  });

  it("bold, without any number", async () => {
    const body = words.map(
      (word, at) => wordParagraph(word, { bold: true }) + wordParagraph(bodies[at] as string),
    );
    const placed = placeDocument(
      await readDocument(docxOf(wordParagraph(title) + body.join("")), "年报.docx"),
    );
    expect(chaptersOf(placed)).toEqual(chapters);
  });

  it("all on one line", () => {
    const placed = place([
      `${title} 一、概述 全年围绕惠农补贴和低保评定做了三件事。二、主动公开情况 全年通过网站公开信息20条，比上年多。三、存在的问题和改进措施。更新不及时，明年改进。`,
    ]);
    expect(placed.title).toBe(title);
    expect(Object.keys(placed.content.chapters)).toEqual(["overview", "disclosure", "problems"]);
  });

  it("and numbered sentences are none", () => {
    const placed = place([
      title,
      "一、概述",
      bodies[0] as string,
      "二、存在的问题",
      "一、是栏目更新不及时,内容少。",
      "二、是形式单一。",
    ]);
    expect(chaptersOf(placed).problems).toBe("一、是栏目更新不及时，内容少。\n二、是形式单一。");
  });
});

describe("several chapters in one, and one in several", () => {
  it("source chapters that share a target keep their headings", () => {
    const { problems } = chaptersOf(
      place([title, "一、概述", "好。", "二、存在的问题", "慢。", "三、下一步工作打算", "快。"]),
    );
    expect(problems).toBe("存在的问题\n慢。\n下一步工作打算\n快。");
  });

  it("a second-level heading takes its part to the chapter that it is about", () => {
    const placed = place([
      title,
      "一、概述",
      "好。",
      "二、依申请公开情况",
      "（一）受理情况",
      "没有申请。",
      "（二）收费及减免情况",
      "没有收费。",
      "三、存在的问题",
      "慢。",
    ]);
    expect(chaptersOf(placed)).toMatchObject({ applications: "受理情况\n没有申请。", fees: "没有收费。" });
    expect(placed.sourceHeadings.fees).toEqual(["收费及减免情况"]);
  });
});

describe("front matter", () => {
  it("is read from the opening and the signature", () => {
    const placed = place([
      "青石镇人民政府",
      "2025年政府信息公开工作年度报告",
      "本报告的统计期限自2025年1月1日至2025年12月31日止。联系地址：青石镇中心街1号，邮编：274100，电话：0530-5550101，电子邮箱：qsz@example.cn。",
      "一、总体情况",
      "全年公开信息20条。",
      "二、其他需要报告的事项",
      "没有。",
      "青石镇人民政府",
      "二〇二六年一月十五日",
    ]);
    expect(placed.content.front).toEqual({
      title: "青石镇人民政府2025年政府信息公开工作年度报告",
      periodFrom: "2025-01-01",
      periodTo: "2025-12-31",
      address: "青石镇中心街1号",
      postcode: "274100",
      phone: "0530-5550101",
      email: "qsz@example.cn",
      signedBy: "青石镇人民政府",
      signedOn: "2026-01-15",
    });
    expect(placed.edition).toBe("2021");
    expect(chaptersOf(placed).others).toBe("没有。");
  });
});

describe("what contradicts itself is a finding", () => {
  const codes = (lines: string[], known?: Known) => place(lines, known).findings.map(({ code }) => code);

  it("two years", () => {
    const lines = [title, "统计期限自2017年1月1日至2017年12月31日止。", "一、概述", "好。"];
    expect(codes(lines)).toContain("I-year");
    expect(codes([title, "一、概述", "好。"])).not.toContain("I-year");
    expect(codes([title, "一、概述", "好。"], { year: 2016 })).toContain("I-year");
  });

  it("no year at all", () => {
    expect(place(["青石镇政府信息公开年度报告", "一、概述", "好。"])).toMatchObject({ year: null });
    expect(codes(["青石镇政府信息公开年度报告", "一、概述", "好。"])).toContain("I-year");
  });

  it("chapters of an edition that is over", () => {
    expect(
      codes(["青石镇2023年政府信息公开工作年度报告", "一、概述", "好。", "二、收费及减免情况", "无。"]),
    ).toContain("I-outline");
  });

  it("another unit", () => {
    const unit = { name: "白河乡", organ: "白河乡人民政府" };
    expect(codes([title, "一、概述", "好。"], { unit })).toContain("I-unit");
    expect(
      codes([title, "一、概述", "好。"], { unit: { name: "青石镇", organ: "青石镇人民政府" } }),
    ).not.toContain("I-unit");
  });
});

describe("figures", () => {
  const rows = [
    ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
    ["规章", "0", "/", ""],
    ["行政规范性文件", "2", "1", "７"],
  ];

  it("“/”, a blank and 0 are three things", async () => {
    const body =
      wordParagraph("青石镇2025年政府信息公开工作年度报告") +
      wordParagraph("一、总体情况") +
      wordParagraph("好。") +
      wordParagraph("二、主动公开政府信息情况") +
      wordTable([["第二十条第（一）项", "", "", ""], ...rows]);
    const placed = placeDocument(await readDocument(docxOf(body), "年报.docx"));
    expect(placed.content.figures).toEqual({
      "rules:made": { value: "0" },
      "rules:repealed": { value: null, typed: "/" },
      "normativeDocuments:made": { value: "2" },
      "normativeDocuments:repealed": { value: "1" },
      "normativeDocuments:inForce": { value: "7" },
    });
    const { figures } = summaryOf(placed);
    expect(figures).toHaveLength(6);
    expect(figures.at(-1)).toEqual({
      path: ["第二十条第（一）项", "行政规范性文件"],
      column: "现行有效件数",
      unit: "件",
      value: "7",
    });
    expect(placed.findings.filter(({ code }) => code === "I-figure")).toHaveLength(1);
  });

  it("of rows that the form does not have are unplaced, with their label", () => {
    const placed = place([
      title,
      "一、概述",
      "好。",
      "统计指标\t单位\t统计数",
      "（一）收到申请数\t件\t3",
      "1.当面申请数\t件\t2",
      "2.传真申请数\t件\t1",
      "本镇自己加的广播次数\t次\t5",
    ]);
    expect(placed.unplaced.map(({ text }) => text)).toEqual(["本镇自己加的广播次数\t次\t5"]);
    // 3 = 2 + 1: a total that agrees is computed.
    expect(placed.content.figures).toEqual({
      "applications.received.inPerson:count": { value: "2" },
      "applications.received.fax:count": { value: "1" },
    });
    expect(summaryOf(placed).figures[0]).toMatchObject({ value: "3" });
  });

  it("of a table that is no indicator table stay a table of the chapter", () => {
    const placed = place([title, "一、概述", "好。", "月份\t次数", "一月\t3", "二月\t4"]);
    expect(placed.content.chapters.overview?.content.at(-1)).toMatchObject({ type: "table" });
    expect(placed.content.figures).toEqual({});
  });
});
