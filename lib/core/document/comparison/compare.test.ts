import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formFor } from "../../editions/registry";
import { proseOf } from "../../prose/prose";
import type { ReportContent } from "../../report";
import type { Block } from "../block";
import { textOfBlock } from "../block-text";
import { compose } from "../compose";
import { filledContent, testUnit as unit } from "../testing-report";
import { compareVersions, countChanges, counterparts } from "./compare";

const form = formFor(2025);
const content = filledContent(form);
const blocksOf = (changes: Partial<ReportContent> = {}) =>
  compose({ form, content: { ...content, ...changes }, unit });
const withOverview = (...lines: string[]) =>
  blocksOf({ chapters: { ...content.chapters, overview: proseOf(...lines) } });
const changesOf = (before: Block[], after: Block[]) =>
  compareVersions(before, after).filter(({ kind }) => kind !== "same");

test("a version compared with itself has no change, and every block its own counterpart", () => {
  const differences = compareVersions(blocksOf(), blocksOf());
  expect(countChanges(differences)).toBe(0);
  expect([...counterparts(differences)]).toEqual(blocksOf().map(({ id }) => [id, id]));
});

test("a paragraph that was changed shows its words, numbers whole", () => {
  const [change, ...others] = changesOf(
    withOverview("全年主动公开政府信息182条，其中政策法规8条。"),
    withOverview("全年主动公开政府信息192条，其中政策法规8条。"),
  );
  expect(others).toEqual([]);
  expect(change).toMatchObject({
    kind: "reworded",
    words: [
      { kind: "same", text: "全年主动公开政府信息" },
      { kind: "removed", text: "182" },
      { kind: "added", text: "192" },
      { kind: "same", text: "条，其中政策法规8条。" },
    ],
  });
});

test("a paragraph put in between changes nothing else, though the ids behind it move on", () => {
  const differences = compareVersions(
    withOverview("甲段写主动公开。", "乙段写平台建设。"),
    withOverview("甲段写主动公开。", "新添监督保障一段话。", "乙段写平台建设。"),
  );
  expect(differences.filter(({ kind }) => kind !== "same")).toMatchObject([
    { kind: "added", after: { text: "新添监督保障一段话。" } },
  ]);
  expect(counterparts(differences).get("overview-p2")).toBe("overview-p3");
});

test("a paragraph that was removed is shown where it stood, and has no counterpart", () => {
  const differences = compareVersions(withOverview("甲段。", "乙段话。"), withOverview("甲段。"));
  const at = differences.findIndex(({ kind }) => kind === "removed");
  expect(differences[at]).toMatchObject({ before: { text: "乙段话。" } });
  expect(differences[at - 1]).toMatchObject({ kind: "same", after: { text: "甲段。" } });
  expect(counterparts(differences).has("overview-p2")).toBe(false);
});

test("headings that were only numbered anew are no change", () => {
  const differences = compareVersions(
    withOverview("## 依申请公开"),
    withOverview("## 主动公开", "## 依申请公开"),
  );
  expect(countChanges(differences)).toBe(1);
});

test("a table shows its changed cells, before and after", () => {
  const [id] = [...form.cells.keys()];
  if (!id) throw new Error("the form has cells");
  const figures = { ...content.figures, [id]: { value: "99" } };
  const changes = changesOf(blocksOf(), blocksOf({ figures }));
  expect(changes[0]).toMatchObject({ kind: "recounted", cells: [{ cellId: id, before: "1", after: "99" }] });
  expect(changes).toHaveLength(1);
});

test("every cell that differs is a change of its own", () => {
  const figures = Object.fromEntries(
    Object.keys(content.figures).map((id, index) => [id, { value: index < 2 ? "900" : "1" }]),
  );
  const differences = compareVersions(blocksOf(), blocksOf({ figures }));
  const cells = differences.flatMap((each) => (each.kind === "recounted" ? each.cells : []));
  expect(countChanges(differences)).toBe(cells.length);
  expect(cells.length).toBeGreaterThan(Object.keys(content.figures).length / 2);
});

describe("tables within prose", () => {
  const tableOf = (rows: string[][]): Block[] => [
    {
      type: "proseTable",
      id: "overview-t1",
      chapterId: "overview",
      rows: rows.map((row) => row.map((text) => ({ text, header: false, colspan: 1, rowspan: 1 }))),
    },
  ];

  test("of one shape: by cell", () => {
    expect(
      changesOf(
        tableOf([
          ["类别", "条数"],
          ["政策", "8"],
        ]),
        tableOf([
          ["类别", "条数"],
          ["政策", "9"],
        ]),
      ),
    ).toMatchObject([{ kind: "recounted", cells: [{ cellId: "r2c2", before: "8", after: "9" }] }]);
  });

  test("with a row more: by words", () => {
    expect(
      changesOf(
        tableOf([
          ["类别", "条数"],
          ["政策", "8"],
        ]),
        tableOf([
          ["类别", "条数"],
          ["政策", "8"],
          ["其他", "3"],
        ]),
      ),
    ).toMatchObject([{ kind: "reworded" }]);
  });
});

/** Chapters of the permitted size, in which `every` block of so many is written anew. */
const longDocument = (every: number) =>
  withOverview(
    ...Array.from(
      { length: 2000 },
      (_, at) => `第${at}段${at % every === 0 ? "改写" : "原文"}，${"写明做法和结果".repeat(12)}。`,
    ),
  );

test("the longest chapters keep their unchanged paragraphs and tables, however much else is changed", () => {
  const differences = compareVersions(longDocument(3000), longDocument(2));
  const kept = differences.filter(({ kind }) => kind === "same");
  expect(kept.filter((each) => "after" in each && each.after.type === "indicatorTable")).toHaveLength(
    blocksOf().filter(({ type }) => type === "indicatorTable").length,
  );
  expect(kept.length).toBeGreaterThan(1000);
});

test("the longest paragraph, changed everywhere, is compared in bounded time", () => {
  const sentences = (word: string) =>
    withOverview(Array.from({ length: 20_000 }, (_, at) => `${word}${at}写明做法和结果。`).join(""));
  const before = process.cpuUsage();
  const changes = changesOf(sentences("甲"), sentences("乙"));
  const { user } = process.cpuUsage(before);
  expect(changes).toMatchObject([{ kind: "reworded", words: [{ kind: "removed" }, { kind: "added" }] }]);
  // Without a bound the work grows with the square of the changes: minutes.
  expect(user / 1e6).toBeLessThan(5);
});

test("title and signature are matched by what they are, however much their words differ", () => {
  const front = { ...content.front, title: "完全不同的名称", signedOn: "2026-03-01" };
  expect(
    changesOf(blocksOf(), blocksOf({ front })).map((each) => [each.kind, "after" in each && each.after.id]),
  ).toEqual([
    ["reworded", "title"],
    ["reworded", "signature"],
  ]);
});

test("no block of either version is lost", () => {
  const line = fc.constantFrom("甲段文字。", "乙段文字。", "全年公开3条。", "全年公开5条。", "## 小标题");
  const lines = fc.array(line, { maxLength: 8 });
  fc.assert(
    fc.property(lines, lines, (one, other) => {
      const [before, after] = [withOverview(...one), withOverview(...other)];
      const differences = compareVersions(before, after);
      expect(differences.flatMap((each) => ("before" in each ? [each.before.id] : []))).toEqual(
        before.map(({ id }) => id),
      );
      expect(differences.flatMap((each) => ("after" in each ? [each.after.id] : []))).toEqual(
        after.map(({ id }) => id),
      );
      for (const each of differences)
        if (each.kind === "reworded")
          expect(
            each.words
              .filter(({ kind }) => kind !== "removed")
              .map(({ text }) => text)
              .join(""),
          ).toBe(textOfBlock(each.after));
    }),
    { numRuns: 50 },
  );
});
