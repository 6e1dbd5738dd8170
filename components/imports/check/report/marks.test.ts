import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inputWith } from "@/lib/core/checks/cases/testing-input";
import { runChecks } from "@/lib/core/checks/run-checks";
import { proseOf } from "@/lib/core/prose/prose";
import { checkedReport } from "../../reading/worker/check-document";
import { findingMarks, type Mark, markedSegments } from "./marks";

const severities = ["error", "warning", "hint"] as const;

describe("marked segments", () => {
  it("are the complete text, whatever is marked", () => {
    const mark = fc.record({ finding: fc.nat(5), from: fc.nat(30), length: fc.nat(10), at: fc.nat(2) });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(mark), (text, drawn) => {
        const marks = drawn.map(({ finding, from, length, at }): Mark => {
          const to = Math.min(text.length, from + length);
          return { finding, severity: severities[at] ?? "hint", from: Math.min(from, to), to };
        });
        expect(
          markedSegments(text, marks)
            .map(({ text: segment }) => segment)
            .join(""),
        ).toBe(text);
      }),
    );
  });

  it("show the more severe of two overlapping marks", () => {
    const one: Mark = { finding: 0, severity: "error", from: 2, to: 4 };
    const other: Mark = { finding: 1, severity: "hint", from: 0, to: 6 };
    expect(markedSegments("一二三四五六七", [other, one])).toEqual([
      { text: "一二", mark: other },
      { text: "三四", mark: one },
      { text: "五六", mark: other },
      { text: "七", mark: null },
    ]);
  });
});

describe("the marks of a report", () => {
  const input = inputWith({
    year: 2025,
    figures: { "rules:made": "1" },
    chapters: {
      others: proseOf("按规定收取处理费。", "", "  咨询可以拨打13812345678，也可以拨打13812345678。"),
    },
  });
  const report = checkedReport({
    input,
    findings: runChecks(input),
    title: "",
    organ: input.unit.name,
    stated: { year: true, kind: true },
  });
  const marks = findingMarks(report.blocks, report.findings);

  it("are on the exact words, each of two with the same words", () => {
    const { words } = marks.get("others-p2") ?? { words: [] };
    const block = report.blocks.find(({ id }) => id === "others-p2");
    const text = block?.type === "paragraph" ? block.text : "";
    const said = words.map(({ from, to }) => [from, text.slice(from, to)]);
    expect(said).toEqual([
      [6 + text.indexOf("咨询"), "13812345678"],
      [text.lastIndexOf("13812345678"), "13812345678"],
    ]);
  });

  it("are on the cell", () => {
    const cells = [...marks.values()].flatMap(({ cells: own }) => [...own.keys()]);
    expect(cells).toContain("rules:made");
  });
});
