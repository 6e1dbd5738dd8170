import { expect, test } from "vitest";
import { summaryCsv } from "../review/files/summary-csv";
import type { ImportRow } from "../types";
import { asIssuedOf, type IssueChoice, issueFault } from "./issue";

const today = "2026-11-22";
const older: IssueChoice = { how: "older", where: "县政府网站", issuedOn: "2020-03-31" };

function row(year: number | null, signedOn: string | null, changes: Partial<ImportRow> = {}): ImportRow {
  return {
    id: "a",
    sha256: "f".repeat(64),
    name: "=a/青石镇.docx",
    bytes: 1,
    state: "read",
    refusal: null,
    unitCode: "110",
    year,
    edition: "2014",
    title: "年度报告",
    stats: {
      placed: 9,
      doubtful: 1,
      unplaced: 0,
      cleaned: 0,
      certainty: 0.999,
      findings: [{ code: "R14-8", severity: "error", message: "23 与 167 不符。" }],
      detectedUnit: null,
      signedOn,
      doubts: [],
      confirmed: false,
    },
    ...changes,
  };
}

test("the day of the signature is the day of issue, where it can be", () => {
  expect(asIssuedOf(row(2018, "2019-01-20"), older, today)).toEqual({
    issuedOn: "2019-01-20",
    where: "县政府网站",
  });
  for (const impossible of [null, "2018-06-30", "2027-01-01"])
    expect(asIssuedOf(row(2018, impossible), older, today)?.issuedOn).toBe("2020-03-31");
});

test("what is being reported now comes in as a draft, unless all are out already", () => {
  const now = row(2025, "2026-01-20");
  expect(asIssuedOf(now, older, today)).toBeNull();
  expect(asIssuedOf(row(2024, "2025-01-20"), older, today)).not.toBeNull();
  expect(asIssuedOf(now, { ...older, how: "all" }, today)).not.toBeNull();
  expect(asIssuedOf(row(2018, "2019-01-20"), { ...older, how: "none" }, today)).toBeNull();
});

test("what is missing is asked for only where a file needs it", () => {
  const unsigned = [row(2018, "2019-01-20"), row(2017, null)];
  expect(issueFault(unsigned, { ...older, issuedOn: "" }, today)?.field).toBe("issuedOn");
  expect(issueFault(unsigned, { ...older, issuedOn: "2026-12-01" }, today)?.field).toBe("issuedOn");
  expect(issueFault(unsigned, { ...older, where: " " }, today)?.field).toBe("where");
  expect(issueFault(unsigned, older, today)).toBeNull();
  expect(issueFault(unsigned, { ...older, issuedOn: "2010-01-01" }, today)?.field).toBe("issuedOn");
  expect(issueFault(unsigned, { how: "none", where: "", issuedOn: "" }, today)).toBeNull();
  expect(issueFault([row(2018, "2019-01-20")], { ...older, issuedOn: "" }, today)).toBeNull();
});

test("the summary has a line for each file, in words, and no cell that Excel takes for a formula", () => {
  const refused = row(null, null, {
    id: "b",
    state: "refused",
    refusal: "已损坏。",
    stats: null,
    edition: null,
  });
  const units = [{ code: "110", name: "青石镇", organ: "青石镇人民政府" }];
  const [, first, second] = summaryCsv([row(2018, null), refused], units, {}).split("\r\n");
  expect(first).toContain("'=a/青石镇.docx,青石镇,110,2018,2014年版,年度报告,99%,9,1,0,1,可以导入");
  expect(first).toContain("23 与 167 不符。");
  expect(second).toContain("不能导入,已损坏。");
});
