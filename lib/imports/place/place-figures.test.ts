import { describe, expect, it } from "vitest";
import { textOfBlock } from "@/lib/core/document/block-text";
import { compose } from "@/lib/core/document/compose";
import { filledContent } from "@/lib/core/document/testing-report";
import { formFor } from "@/lib/core/editions/registry";
import { statutoryTitle } from "@/lib/core/title";
import { docxOf, wordParagraph, wordTable } from "../read/docx/testing-docx";
import { readDocument } from "../read/read-document";
import { placeDocument } from "./place-document";
import { summaryOf } from "./summary";
import { placeLines as place } from "./testing/place-lines";

const title = "青石镇2018年政府信息公开工作年度报告";

describe("figures", () => {
  const rows = [
    ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
    ["规章", "0", "/", ""],
    ["行政规范性文件", "2", "1", "７"],
  ];

  it("“/”, a blank and 0 are different", async () => {
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

  it.each([2018, 2020, 2025])("of %i are read from text with every cell on its own line", (year) => {
    const form = formFor(year);
    const unit = { code: "", name: "青石镇", organ: "青石镇人民政府" };
    const content = filledContent(form);
    content.front.title = statutoryTitle(formFor(year).edition, unit.organ, year);
    content.front.signedBy = unit.organ;
    const lines = compose({ form, content, unit }).flatMap((block) => {
      if (block.type === "title") return block.lines.join("");
      if (block.type === "heading") return `${block.number}${block.text}`;
      if (block.type !== "indicatorTable") return textOfBlock(block);
      const cells = block.parts.flatMap(({ head, body }) =>
        [...head, ...body.map((row) => row.cells)].flat(),
      );
      return [block.title, ...cells.map(({ text }) => text)];
    });
    const placed = place(
      lines.filter((line) => line !== ""),
      { unit, year, county: { outline: form.outline } },
    );
    expect(placed.content).toEqual(content);
    expect(placed.unplaced).toEqual([]);
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

  it("of other tables stay in a table of the chapter", () => {
    const placed = place([title, "一、概述", "好。", "月份\t次数", "一月\t3", "二月\t4"]);
    expect(placed.content.chapters.overview?.content.at(-1)).toMatchObject({ type: "table" });
    expect(placed.content.figures).toEqual({});
  });
});
