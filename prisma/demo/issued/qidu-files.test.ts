import { expect, test } from "vitest";
import { compose } from "@/lib/core/document/compose";
import { grid, pageMm, textAreaMm } from "@/lib/core/document/measures";
import { formFor } from "@/lib/core/editions/registry";
import { loadFaces } from "@/lib/exports/fonts/load-faces";
import { documentOf, printedTexts } from "@/lib/exports/testing/documents";
import { bareText, type Line, pagesOf } from "@/lib/exports/typst/testing-pdf";
import { openTypesetter } from "@/lib/exports/typst/typesetter";
import { qidu } from "./qidu";

const { year, form: county, front, chapters, figures, lineage } = qidu;
const blocks = compose({
  form: formFor(year, county),
  content: { front, chapters, figures },
  unit: lineage[3],
});
const { bytes } = openTypesetter(loadFaces(null)).writePdf(documentOf(blocks));
const pages = pagesOf(bytes).map((lines) => lines.filter((line) => line[0]?.size === 16));
const mm = (points: number) => (points / 72) * 25.4;

/** Lines that continue on the next one are full. A leading bracket hangs half outside. */
const filled = (lines: readonly Line[]) =>
  lines.filter((_, at) => mm(lines[at + 1]?.[0]?.x ?? Number.POSITIVE_INFINITY) < pageMm.left + 0.1);

test("every line of the 齐都镇 report stands on one of 22 lines that fill 225 mm", () => {
  const pitch = textAreaMm.height / grid.lines;
  // The middle of a glyph's square, 0.38 em over the base line, is the middle of its line.
  const places = pages.map((lines) =>
    lines.map((line) => (mm((line[0]?.baseline ?? 0) - 0.38 * 16) - pageMm.top) / pitch - 0.5),
  );
  for (const place of places.flat()) expect(Math.abs(place - Math.round(place)) * pitch).toBeLessThan(0.5);
  expect(Math.abs(Math.min(...places.flat().map(Math.round)))).toBe(0);
  expect(Math.max(...places.flat().map(Math.round))).toBe(grid.lines - 1);
  expect(places.some((page) => page.length === grid.lines)).toBe(true);
  // Headings stay with their text, and widow and orphan control applies: a page may end up to two lines
  // early.
  for (const page of places.slice(1, 5)) expect(page.length).toBeGreaterThanOrEqual(grid.lines - 2);
});

test("its lines have 28 characters in 156 mm", () => {
  const lines = pages.flatMap(filled);
  expect(lines.length).toBeGreaterThan(20);
  for (const line of lines) {
    const right = mm(line.findLast(({ text }) => text.trim() !== "")?.end ?? 0);
    expect(right).toBeGreaterThan(pageMm.left + textAreaMm.width - 0.5);
    // The blank half of a punctuation mark at the end of a line hangs outside.
    expect(right).toBeLessThan(pageMm.left + textAreaMm.width + 3.3);
  }
  const wide = lines.filter((line) => line.every(({ text }) => text > "\u2000"));
  const counts = wide.map((line) => {
    const [indent, width] = [mm(line[0]?.x ?? 0) - pageMm.left, textAreaMm.width / grid.characters];
    return line.length + Math.round(indent / width);
  });
  // A mark that may not start a line pulls the previous character along; two adjacent marks are set closer.
  for (const count of counts) expect(Math.abs(count - grid.characters)).toBeLessThanOrEqual(1);
  expect(counts.filter((count) => count === grid.characters).length).toBeGreaterThan(counts.length / 2);
});

test("it says what its blocks say, the 75 figures among it", () => {
  const read = bareText(bytes);
  for (const text of printedTexts(blocks).filter(Boolean)) expect(read).toContain(text.replaceAll(/\s/g, ""));
  expect(Object.keys(figures)).toHaveLength(75);
});
