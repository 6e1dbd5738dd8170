import { expect, test } from "vitest";
import { isAcceptable, standingsOf } from "./standing";
import type { ImportRow, Reckoning } from "./types";

const sound: Reckoning = {
  placed: 20,
  doubtful: 0,
  unplaced: 0,
  cleaned: 0,
  certainty: 1,
  findings: [],
  toldUnit: "青石镇",
  signedOn: null,
  doubts: [],
  confirmed: false,
};

function row(id: string, changes: Partial<ImportRow> = {}, reckoning: Partial<Reckoning> = {}): ImportRow {
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
    reckoning: { ...sound, ...reckoning },
    ...changes,
  };
}

const standing = (one: ImportRow, reports = {}) => standingsOf([one], reports).get(one.id);

test("a file of which everything is known is sure", () => {
  expect(standing(row("a"))).toBe("sure");
});

test.each<[string, Partial<Reckoning>]>([
  ["text without a place", { unplaced: 1 }],
  ["too much placed by guess", { certainty: 0.9 }],
  ["a year that only the file's name tells", { doubts: ["yearByName"] }],
  ["a fault of the reading", { findings: [{ code: "I-year", severity: "error", message: "年度对不上。" }] }],
])("%s wants a look, until a person has looked", (_, reckoning) => {
  expect(standing(row("a", {}, reckoning))).toBe("doubtful");
  expect(standing(row("a", {}, { ...reckoning, confirmed: true }))).toBe("sure");
});

test("a fault of the report itself is for its own examination", () => {
  const findings = [{ code: "R14-8", severity: "error" as const, message: "23 与 167 不符。" }];
  expect(standing(row("a", {}, { findings }))).toBe("sure");
});

test("without unit or year a file waits, whatever else is known", () => {
  expect(standing(row("a", { unitCode: null }, { confirmed: true }))).toBe("unknown");
  expect(standing(row("a", { year: null }))).toBe("unknown");
});

test("a report that stands is left alone", () => {
  expect(standing(row("a"), { "110:2018": "published" })).toBe("exists");
  expect(standing(row("a"), { "110:2017": "published" })).toBe("sure");
});

test("two files for one report hold each other back until one is set aside", () => {
  const two = [row("a"), row("b")];
  expect([...standingsOf(two, {}).values()]).toEqual(["twin", "twin"]);
  const settled = [row("a"), row("b", { state: "setAside" })];
  expect([...standingsOf(settled, {}).values()]).toEqual(["sure", "setAside"]);
});

test("what was refused, set aside or accepted stands as that", () => {
  for (const state of ["refused", "setAside", "accepted"] as const)
    expect(standing(row("a", { state }), { "110:2018": "drafting" })).toBe(state);
});

test("only what waits for nothing but a word can come in", () => {
  expect(["sure", "doubtful"].every((each) => isAcceptable(each as "sure"))).toBe(true);
  expect((["unknown", "twin", "exists", "refused", "setAside", "accepted"] as const).some(isAcceptable)).toBe(
    false,
  );
});
