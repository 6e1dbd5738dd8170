import { describe, expect, it } from "vitest";
import { inputWith } from "../../checks/cases/testing-input";
import type { Finding } from "../../checks/engine/check";
import { runChecks } from "../../checks/run-checks";
import { noteLine } from "../block-text";
import { compareVersions, countChanges } from "../comparison/compare";
import { compose } from "../compose";
import { chaptersOf, openTableNotes } from "../open-data";
import { testUnit as unit } from "../testing-report";
import { tableNotes } from "./table-notes";

const input = inputWith({
  year: 2025,
  figures: { "normativeDocuments:inForce": "3" },
  lastYear: {
    "carriedOut:naturalPerson": "2",
    "carriedOut:research": "1",
    "normativeDocuments:inForce": "4",
  },
});
const findings = runChecks(input);
const carried = findings.filter(({ code }) => code === "R21-4");
const documents = findings.find(({ code }) => code === "R21-20") as Finding;
const explanations = [
  { findingKey: carried[0]?.key ?? "", text: "上年误计一件" },
  { findingKey: carried[1]?.key ?? "", text: "该件已并入另一申请。" },
  { findingKey: documents.key, text: " 一件已失效，没有另行废止 " },
];
const ofUnit = { followsSums: false };
const notes = tableNotes(input.form, findings, explanations, ofUnit);
const blocks = compose({ form: input.form, content: input.content, unit, notes });

describe("explanations of figures that do not follow from last year's", () => {
  it("say what differs and why, by table", () => {
    expect(notes).toEqual([
      { tableId: "disclosure", text: `${documents.message}。一件已失效，没有另行废止。` },
      { tableId: "applications", text: `${carried[0]?.message}。上年误计一件。` },
      { tableId: "applications", text: `${carried[1]?.message}。该件已并入另一申请。` },
    ]);
  });

  it("leave out other warnings, hints, findings without words, and words without a finding", () => {
    const others: Finding[] = [
      { ...documents, key: "other", message: "甲", group: "table" },
      { ...documents, key: "hint", message: "乙", severity: "hint" },
      { ...documents, key: "chapter", message: "丙", places: [{ path: "chapter.overview", label: "" }] },
    ];
    const words = [...others, { key: "gone" }].map(({ key }) => ({ findingKey: key, text: "说明" }));
    expect(tableNotes(input.form, [...others, documents], words, ofUnit)).toEqual([]);
    expect(tableNotes(input.form, [documents], [{ findingKey: documents.key, text: " " }], ofUnit)).toEqual(
      [],
    );
  });

  it("of a county's report also say why a sum breaks a rule within its table", () => {
    const sums = inputWith({
      year: 2025,
      figures: { "normativeDocuments:made": "5", "normativeDocuments:inForce": "3" },
    });
    const broken = runChecks(sums);
    const made = broken.find(({ code }) => code === "R21-19") as Finding;
    const words = [{ findingKey: made.key, text: "两镇合并，一件由新镇重新制发" }];
    expect(tableNotes(sums.form, broken, words, { followsSums: true })).toEqual([
      { tableId: "disclosure", text: `${made.message}。两镇合并，一件由新镇重新制发。` },
    ]);
    expect(tableNotes(sums.form, broken, words, ofUnit)).toEqual([]);
  });

  it("stand under their table, numbered where there are several", () => {
    const at = blocks.findIndex(({ id }) => id === "table-applications");
    expect(blocks[at + 1]).toMatchObject({
      type: "tableNote",
      id: "note-applications",
      chapterId: "applications",
    });
    expect(noteLine("甲。", 1, 2)).toBe("说明2：甲。");
    expect(noteLine("甲。", 0, 1)).toBe("说明：甲。");
  });

  it("are open data beside the chapters, not within them", () => {
    expect(openTableNotes(blocks).map(({ table }) => table)).toEqual([
      "主动公开政府信息情况",
      "收到和处理政府信息公开申请情况",
      "收到和处理政府信息公开申请情况",
    ]);
    const bare = compose({ form: input.form, content: input.content, unit });
    expect(chaptersOf(blocks)).toEqual(chaptersOf(bare));
  });

  it("are compared between versions", () => {
    const before = compose({ form: input.form, content: input.content, unit, notes: notes.slice(0, 2) });
    expect(countChanges(compareVersions(before, blocks))).toBe(1);
  });
});
