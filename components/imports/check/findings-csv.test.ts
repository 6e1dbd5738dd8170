import { expect, it } from "vitest";
import type { CheckedReport } from "../reading/worker/checked-report";
import { findingsCsv } from "./findings-csv";

const report: CheckedReport = {
  title: "青山县柳河镇人民政府2025年政府信息公开工作年度报告",
  organ: "青山县柳河镇人民政府",
  kind: "township",
  year: 2025,
  edition: "2021年版",
  stated: { year: true, kind: true },
  blocks: [],
  findings: [],
  rules: 120,
};

it("has a line for each finding, and one for a file without any or one that cannot be read", () => {
  const passage = { block: 0, from: 0, to: 2, text: "转结" };
  const csv = findingsCsv([
    { id: 1, name: "甲.docx", known: {}, state: { kind: "checked", report } },
    {
      id: 2,
      name: "乙,丙.docx",
      known: {},
      state: {
        kind: "checked",
        report: {
          ...report,
          findings: [
            {
              key: "R00-56@1",
              code: "R00-56",
              severity: "warning",
              message: "“转结”应为“结转”",
              sides: [],
              difference: null,
              repairs: ["改为“结转”", "别的"],
              step: "六",
              places: [{ label: "六、其他", printed: null, passage }],
            },
          ],
        },
      },
    },
    { id: 3, name: "丁.pdf", known: {}, state: { kind: "refused", message: "是扫描件。" } },
    { id: 4, name: "戊.pdf", known: {}, state: { kind: "waiting" } },
  ]);
  expect(csv.replace("\uFEFF", "").trim().split("\r\n")).toEqual([
    "文件,单位,年度,版式,轻重,规则,问题,位置,原文,可以这样改",
    "甲.docx,青山县柳河镇人民政府,2025,2021年版,,,没有发现问题,,,",
    '"乙,丙.docx",青山县柳河镇人民政府,2025,2021年版,提醒,R00-56,“转结”应为“结转”,六、其他,转结,改为“结转”',
    "丁.pdf,,,,,,读不出来：是扫描件。,,,",
  ]);
});
