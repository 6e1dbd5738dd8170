import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { grid, pageMm, pageNumberMm, pitchPt, sizesPt, textAreaMm } from "@/lib/core/document/measures";

const css = readFileSync(new URL("./report-document.css", import.meta.url), "utf8").replaceAll(/\s+/g, " ");
const margins = `${pageMm.top}mm ${pageMm.right}mm ${pageMm.bottom}mm ${pageMm.left}mm`;

test("margins and text area fill the page", () => {
  expect(pageMm.left + textAreaMm.width + pageMm.right).toBe(pageMm.width);
  expect(pageMm.top + textAreaMm.height + pageMm.bottom).toBe(pageMm.height);
});

test("the document on screen and paper has the margins of the standard", () => {
  expect(css).toContain(`padding: ${margins};`);
  expect(css).toContain(`@page { size: A4; margin: ${margins}; }`);
  expect(css).toContain(`padding: ${pageNumberMm}mm ${sizesPt.pageNumber}pt 0 0;`);
});

test("paper has the standard's font size and line pitch: 22 lines on a page, 28 characters on a line", () => {
  expect(css).toContain(
    `--pt-body: ${sizesPt.body}pt; --pitch: ${pitchPt.body}pt; --table-size: ${sizesPt.five}pt;`,
  );
  expect(css).toContain(`font-size: ${sizesPt.smallFive}pt; line-height: ${pitchPt.denseTable}pt;`);
  const tracking = Number(/letter-spacing: (-[\d.]+)em/.exec(css)?.[1]);
  const points = (mm: number) => (mm / 25.4) * 72;
  const character = sizesPt.body * (1 + tracking);
  expect(Math.floor(points(textAreaMm.width) / character)).toBe(grid.characters);
  expect(Math.floor(points(textAreaMm.height) / pitchPt.body)).toBe(grid.lines);
});

test("on paper the signature is never alone, and a group's heading is kept with its rows", () => {
  const paper = css.slice(css.indexOf("@media print"));
  expect(paper).toContain(".sheet p:is(.sheet-annex-note, .sheet-signature) { break-before: avoid; }");
  expect(paper).toContain('.sheet-table-list tr[data-level="0"] { break-after: avoid; }');
});
