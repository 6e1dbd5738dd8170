import { expect, test } from "vitest";
import type { ImportRow, ImportStats } from "../../types";
import { fileStatuses, isAcceptable } from "./file-status";

const sound: ImportStats = {
  placed: 20,
  doubtful: 0,
  unplaced: 0,
  cleaned: 0,
  certainty: 1,
  findings: [],
  detectedUnit: "青石镇",
  signedOn: null,
  doubts: [],
  confirmed: false,
};

function row(id: string, changes: Partial<ImportRow> = {}, stats: Partial<ImportStats> = {}): ImportRow {
  return {
    id,
    sha256: id,
    name: `${id}.docx`,
    bytes: 1,
    state: "read",
    refusal: null,
    unitCode: "110",
    year: 2018,
    edition: "2014",
    title: "",
    stats: { ...sound, ...stats },
    ...changes,
  };
}

const status = (one: ImportRow, reports = {}) => fileStatuses([one], reports).get(one.id);

test("a file of which everything is known is sure", () => {
  expect(status(row("a"))).toBe("sure");
});

test.each<[string, Partial<ImportStats>]>([
  ["text without a place", { unplaced: 1 }],
  ["too much placed by guess", { certainty: 0.9 }],
  ["a year that only the file's name states", { doubts: ["yearByName"] }],
  ["a fault of the reading", { findings: [{ code: "I-year", severity: "error", message: "年度对不上。" }] }],
])("%s wants a look, until a person has looked", (_, stats) => {
  expect(status(row("a", {}, stats))).toBe("doubtful");
  expect(status(row("a", {}, { ...stats, confirmed: true }))).toBe("sure");
});

test("a fault of the report itself is for its own examination", () => {
  const findings = [{ code: "R14-8", severity: "error" as const, message: "23 与 167 不符。" }];
  expect(status(row("a", {}, { findings }))).toBe("sure");
});

test("without unit or year a file waits, whatever else is known", () => {
  expect(status(row("a", { unitCode: null }, { confirmed: true }))).toBe("unknown");
  expect(status(row("a", { year: null }))).toBe("unknown");
});

test("a report that exists is left alone", () => {
  expect(status(row("a"), { "110:2018": "published" })).toBe("exists");
  expect(status(row("a"), { "110:2017": "published" })).toBe("sure");
});

test("two files for one report hold each other back until one is set aside", () => {
  const two = [row("a"), row("b")];
  expect([...fileStatuses(two, {}).values()]).toEqual(["duplicate", "duplicate"]);
  const settled = [row("a"), row("b", { state: "setAside" })];
  expect([...fileStatuses(settled, {}).values()]).toEqual(["sure", "setAside"]);
});

test("what was refused, set aside or accepted is shown as that", () => {
  for (const state of ["refused", "setAside", "accepted"] as const)
    expect(status(row("a", { state }), { "110:2018": "drafting" })).toBe(state);
});

test("only what waits for nothing but a word can come in", () => {
  expect(["sure", "doubtful"].every((each) => isAcceptable(each as "sure"))).toBe(true);
  expect(
    (["unknown", "duplicate", "exists", "refused", "setAside", "accepted"] as const).some(isAcceptable),
  ).toBe(false);
});
