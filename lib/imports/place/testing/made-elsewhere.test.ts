import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { formFor } from "@/lib/core/editions/registry";
import { figureValue } from "@/lib/core/tables/figures";
import { generatedContent } from "@/lib/exports/testing/documents";
import { pdfOfTypst } from "../../read/pdf/testing-typst";
import { readDocument } from "../../read/read-document";
import { unaccounted } from "../../read/testing/account";
import { placeDocument } from "../place-document";

/** Generated reports as PDF by LibreOffice; bench/other-makers-pdf.ts makes these files and more. */
const folder = resolve(import.meta.dirname, "made-elsewhere");

it.each(readdirSync(folder))("every cell of %s is read, and no word is lost", async (name) => {
  const year = Number(/\d{4}/.exec(name)?.[0]);
  const source = await readDocument(readFileSync(resolve(folder, name)), name);
  const placed = placeDocument(source, { year });
  const form = formFor(year);
  const values = (figures: typeof placed.content.figures) =>
    [...form.cells.keys()].map((id) => [id, figureValue(form, figures, id)]);
  expect(values(placed.content.figures)).toEqual(values(generatedContent(year).figures));
  expect(unaccounted(source, placed)).toEqual({});
  expect(placed.unplaced).toEqual([]);
});

const rule = "stroke: (x, y) => (bottom: 0.5pt)";

it("with rules under rows only, heads and labels over several columns join no columns, nor do parts with other heads", async () => {
  const table = `#set text(size: 10pt)
#table(columns: (auto, 60pt, 60pt, 60pt, 60pt), align: horizon, ${rule},
    table.cell(colspan: 5)[第二十条第（一）项], [信息内容], [制发], table.cell(colspan: 2)[本年废止的全部件数], [有效],
    [规章], [1], table.cell(colspan: 2)[2], [3], [行政规范性文件], [4], table.cell(colspan: 2)[5], [6],
    table.cell(colspan: 5)[第二十条第（八）项], [信息内容], [], [], table.cell(colspan: 2)[本年收费金额], [行政事业性收费], [], [], table.cell(colspan: 2)[7])`;
  const blocks = await readDocument(pdfOfTypst(table), "年报.pdf");
  const rows = blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
  expect(rows.map((row) => row.map(({ text }) => text).filter((text) => text !== ""))).toEqual([
    ["信息内容", "制发", "本年废止的全部件数", "有效"],
    ["规章", "1", "2", "3"],
    ["行政规范性文件", "4", "5", "6"],
    ["第二十条第（八）项"],
    ["信息内容", "本年收费金额"],
    ["行政事业性收费", "7"],
  ]);
});

it("with rules under rows only, a label over two lines keeps its figures", async () => {
  const row = (label: string, at: number) => `[${label}], [${at}], [${at + 1}], [${at + 2}]`;
  const table = `#set par(first-line-indent: 0pt)
#table(columns: (120pt, 50pt, 50pt, 50pt), align: horizon, ${rule},
    ${row("行政许可", 1)}, ${row("行政处罚的各类决定", 4)}, ${row("行政强制", 7)}, ${row("行政征收", 10)})`;
  const blocks = await readDocument(pdfOfTypst(table), "年报.pdf");
  const rows = blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
  expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
    ["行政许可", "1", "2", "3"],
    ["行政处罚的各类决定", "4", "5", "6"],
    ["行政强制", "7", "8", "9"],
    ["行政征收", "10", "11", "12"],
  ]);
});
