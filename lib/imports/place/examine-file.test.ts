import { describe, expect, it } from "vitest";
import { flawless, inputWith, organ } from "@/lib/core/checks/cases/testing-input";
import { runChecks } from "@/lib/core/checks/run-checks";
import { compose } from "@/lib/core/document/compose";
import { chaptersOf, figuresOf, prefaceOf } from "@/lib/core/document/open-data";
import { formFor } from "@/lib/core/editions/registry";
import type { ReportContent } from "@/lib/core/report";
import { reportFile } from "@/lib/core/report-file";
import { examineFile } from "./examine-file";

const encoder = new TextEncoder();
const examine = (json: unknown, name = "报告.json") =>
  examineFile(encoder.encode(typeof json === "string" ? json : JSON.stringify(json)), name);

describe("a report exported from the system", () => {
  it("is examined as it was there, against the year before", async () => {
    const input = inputWith({
      year: 2025,
      figures: { "carriedIn:charity": "1", "outcome.granted:charity": "1" },
      lastYear: { "carriedOut:charity": "3" },
    });
    const file = reportFile(
      { year: 2025, countyForm: {}, content: input.content },
      input.unit,
      input.lastYear && { year: 2024, countyForm: {}, content: input.lastYear.content },
    );
    const found = await examine(file);
    expect(found.map(({ code }) => code)).toContain("R21-4");
    expect(found.map(({ message }) => message)).toEqual(runChecks(input).map(({ message }) => message));
  });
});

describe("the open data of a report", () => {
  it.each([2018, 2019, 2025])("of %i gives every figure back into its own cell", async (year) => {
    const form = formFor(year);
    const [cell] = [...form.cells.values()].filter(({ row }) => row.kind === "sum" || row.id === "received");
    const wrong = cell?.id ?? "";
    const whole = flawless(form);
    const content = { ...whole, figures: { ...whole.figures, [wrong]: { value: "7" } } };
    const found = await examine(openDataOf(year, content));
    expect(
      found.find(({ severity, code }) => severity === "error" && /^R(14|21)/.test(code))?.places[0]?.path,
    ).toBe(`figure.${wrong}`);
  });
});

describe("a file that cannot be read", () => {
  it.each([
    ["{", "这个文件不是有效的 JSON。"],
    ["[]", "这个 .json 文件不是本系统导出的报告，也不是一份报告的开放数据。"],
    [
      '{"kind":"yangguang-report","year":1999}',
      "这个 .json 文件不是本系统导出的报告，也不是一份报告的开放数据。",
    ],
  ])("%s is refused in one line", async (text, message) => {
    await expect(examine(text)).rejects.toThrow(message);
  });
});

function openDataOf(year: number, content: ReportContent) {
  const form = formFor(year);
  const unit = { code: "990101109000", name: "柳河镇", organ };
  const blocks = compose({ form, content, unit });
  return {
    unit,
    year,
    title: content.front.title,
    preface: prefaceOf(blocks),
    chapters: chaptersOf(blocks).map(({ heading, text }) => ({ heading, text })),
    figures: figuresOf(form, content),
  };
}
