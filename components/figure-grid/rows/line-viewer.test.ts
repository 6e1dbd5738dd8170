import { expect, test } from "vitest";
import { formFor } from "@/lib/core/editions/registry";
import type { Figures } from "@/lib/core/tables/figure";
import { gridPartsOf } from "../grid-parts";
import { foundInLines, type LineInput, lineView } from "./line-view";
import { viewerOf } from "./line-viewer";

const form = formFor(2025);
const table = form.tables.find(({ id }) => id === "applications") ?? expect.fail("the table of applications");
const lines = gridPartsOf(table).flatMap((part) => part.lines);
const found = foundInLines(lines, [], undefined);
const selected = new Set<string>();
const input = (figures: Figures, more: Partial<LineInput> = {}): LineInput => ({
  ...{ form, figures, lastYear: null, found, selected },
  ...more,
});

test.each([
  { printed: "received", adding: ["received"] },
  { printed: "outcome.dismissed.petition", adding: ["outcome.dismissed.petition", "outcome.total"] },
])("a figure of $printed makes anew the lines that show it or add it up", ({ printed, adding }) => {
  const viewsOf = viewerOf(lines);
  const typed = { [`${printed}:naturalPerson`]: { value: "12" } };
  const before = viewsOf(input({}));
  const after = viewsOf(input(typed));
  const changed = after.filter((view, index) => view !== before[index]).map(({ line }) => line.row.id);
  expect(changed).toEqual(adding);
  expect(after).toEqual(lines.map((line) => lineView(line, input(typed))));
});

test("whatever else a line shows makes it anew", () => {
  const figures = { "received:naturalPerson": { value: "1" } };
  const changes: Partial<LineInput>[] = [
    { lastYear: { "received:naturalPerson": "3" } },
    { selected: new Set(["received:naturalPerson"]) },
    { sources: { "received:naturalPerson": "取自上年报告" } },
    { atCells: new Map([["received:naturalPerson", "两个版本"]]) },
    { form: formFor(2024) },
  ];
  for (const change of changes) {
    const viewsOf = viewerOf(lines);
    viewsOf(input(figures));
    expect(viewsOf(input(figures, change))).toEqual(
      lines.map((line) => lineView(line, input(figures, change))),
    );
  }
});
