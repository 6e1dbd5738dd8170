import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block } from "@/lib/core/document/block";
import { loadFaces } from "../fonts/load-faces";
import { documentOf } from "../testing/documents";
import { pagesOf } from "../typst/testing-pdf";
import { openTypesetter } from "../typst/typesetter";
import { columnWidths } from "./column-widths";
import { lineRange } from "./line-count";
import { proseTableData } from "./table-data";

const typesetter = openTypesetter(loadFaces(null));

/** The lines of a text in the last of some columns: as the typesetter breaks them, and as predicted. */
function linesOf(text: string, columns = 1) {
  const others = Array.from({ length: columns - 1 }, () => "旁".repeat(16));
  const row = [...others, text].map((said) => ({ text: said, header: false, colspan: 1, rowspan: 1 }));
  const block: Block = { type: "proseTable", id: "t", rows: [row], chapterId: "c" };
  const [page = []] = pagesOf(typesetter.writePdf(documentOf([block])).bytes);
  const { size, ...table } = proseTableData([row]);
  const widths = columnWidths({ ...table, size });
  // A mark at the beginning of a line may protrude to the left.
  const left = (28 / 25.4) * 72 + widths.slice(0, -1).reduce((sum, width) => sum + width, 0);
  const glyphs = page.flat().filter((glyph) => glyph.size < 14 && glyph.text.trim() && glyph.x > left - 6);
  const drawn = new Set(glyphs.map(({ baseline }) => Math.round(baseline))).size;
  return { text, drawn, ...lineRange(text, (widths.at(-1) ?? 0) / size - 0.7) };
}

test("the typesetter breaks a label into the predicted number of lines", { timeout: 60_000 }, () => {
  const letters = [..."一二三四五公开信息申请", ..."（），。、：；“”《》", ..."0123456789.%aW-"];
  const text = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 8 }), (all, columns) => {
      const { drawn, least, most, text } = linesOf(all.join(""), columns);
      if (drawn < least || drawn > most) throw new Error(`“${text}”: ${least} ≤ ${drawn} ≤ ${most}`);
    }),
    { numRuns: 200 },
  );
});

test.each(["公".repeat(17), "开".repeat(40), "信息", "1024"])("%s is predicted exactly", (text) => {
  for (const columns of [1, 3]) {
    const { drawn, least, most } = linesOf(text, columns);
    expect([least, most]).toEqual([drawn, drawn]);
  }
});
