import { tableParts } from "@/lib/core/document/tables/table-parts";
import type { Form } from "@/lib/core/editions/form";
import type { Figure } from "@/lib/core/tables/figure";
import type { CellId, Table } from "@/lib/core/tables/table";
import { type IndicatorBlock, type LaidTable, layOutTable } from "./laid-out";
import { sheetNames } from "./sheet-names";

/** What a template was made for. A filled-in file is accepted only if all of this is the same. */
export type TemplateOf = {
  unit: { code: string; name: string };
  form: Form;
  table: Table;
};

/** The hidden sheet that identifies a file. */
export const MARK_SHEET = "表信息";
export const MARK = "yangguang-table";

/** The table as printed with these figures, and the positions of its cells on the sheet. */
export function templateTable(
  { form, table }: TemplateOf,
  figures: Readonly<Record<CellId, Figure>>,
): { block: IndicatorBlock; laid: LaidTable } {
  const parts = tableParts(table, form, figures);
  const { id, title, layout } = table;
  const block: IndicatorBlock = {
    type: "indicatorTable",
    id,
    tableId: id,
    title,
    layout,
    parts,
    chapterId: null,
  };
  return { block, laid: layOutTable(block, []) };
}

/** The lines of the hidden sheet: name and value. */
export function templateMarks({ unit, form, table }: TemplateOf): [string, string][] {
  return [
    ["kind", MARK],
    ["unit", unit.code],
    ["unitName", unit.name],
    ["year", String(form.year)],
    ["edition", form.edition.id],
    ["table", table.id],
    ["title", table.title],
    [
      "cells",
      table.sections.flatMap(({ rows, columns }) => [...rows, ...columns].map(({ id }) => id)).join(" "),
    ],
  ];
}

/** The names of the sheets: this year's table, and last year's for reference. */
export function templateSheets({ form, table }: TemplateOf): { filled: string; lastYear: string } {
  const [filled = "", lastYear = ""] = sheetNames([table.title, `${form.year - 1}年 ${table.title}`]);
  return { filled, lastYear };
}
