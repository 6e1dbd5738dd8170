import { describe, expect, it } from "vitest";
import { proseText } from "@/lib/core/prose/prose";
import { docxOf, wordParagraph } from "../read/docx/testing-docx";
import { readDocument } from "../read/read-document";
import { placeDocument } from "./place-document";
import type { KnownBefore } from "./placed-document";
import { placeLines as place } from "./testing/place-lines";

const title = "青石镇2018年政府信息公开工作年度报告";
const chaptersOf = (placed: ReturnType<typeof placeDocument>) =>
  Object.fromEntries(Object.entries(placed.content.chapters).map(([id, prose]) => [id, proseText(prose)]));

describe("chapter headings in various numberings", () => {
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

  it("with spaces within the word, and a full stop after it", () => {
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

  it("and numbered sentences are not headings", () => {
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

  it("a level-2 heading moves its part to the chapter it is about", () => {
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

it("a chapter whose parts all moved leaves no heading without text", () => {
  const { overview } = chaptersOf(
    place([
      title,
      "一、政务公开情况",
      ...["（一）主动公开政府信息情况", "共12条。", "（二）依申请公开政府信息情况", "没有申请。"],
      ...["（三）收费及减免情况", "没有收费。", "（四）申请行政复议、提起行政诉讼情况", "没有发生。"],
      "二、主要做法",
      ...["（一）加强领导", "有人管。"],
      "三、存在的问题",
      "慢。",
    ]),
  );
  expect(overview).toBe("主要做法\n加强领导\n有人管。");
});

it("a title that also names the annex is the title, once", () => {
  const { placements, unplaced } = place([`${title}附件：政府信息公开情况统计表`]);
  expect([...placements, ...unplaced].map(({ from }) => from)).toEqual([0]);
});

describe("front matter", () => {
  it("is not named by the office that answers for disclosure", () => {
    const placed = place([
      title,
      "一、概述",
      "镇政府办公室作为镇政府信息公开工作主管部门，按月核对目录。",
      "二、存在的问题",
      "更新慢。",
    ]);
    expect(placed.findings.filter(({ code }) => code === "I-unit")).toEqual([]);
  });

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

it("a signature with a page of remarks after it is not part of the last chapter", () => {
  const lines = [title, "一、概述", "公开20条。", "青石镇人民政府", "2019年1月15日"];
  const placed = place([...lines, "附页（不公开）", "填报体检情况", "体检：没有发现问题。"]);
  expect(placed.content.front).toMatchObject({ signedBy: "青石镇人民政府", signedOn: "2019-01-15" });
  expect(chaptersOf(placed).overview).toBe("公开20条。");
});

describe("what contradicts itself is a finding", () => {
  const codes = (lines: string[], known?: KnownBefore) =>
    place(lines, known).findings.map(({ code }) => code);

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

  it("chapters of an earlier edition", () => {
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
