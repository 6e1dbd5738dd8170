import { openCells } from "@/lib/core/document/open-data";
import type { Table } from "@/lib/core/tables/table";
import { basisLabels } from "./labels";
import { policyWords } from "./policy-words";
import type { CountyRollUp } from "./types";

/** A roll-up as text for a terminal: coverage, every figure with how it was obtained, and the questions. */
export function rollUpText(rolled: CountyRollUp, tables: readonly Table[]): string {
  const { county, year, basis, included, missing, cells, questions } = rolled;
  const byId = new Map(cells.map((cell) => [cell.cell.id, cell]));
  const names = missing.map(({ name }) => name).join("、");
  return [
    `${county.name} ${year} 年度汇总：${basisLabels[basis]}报告，${included.length} / ${included.length + missing.length} 个单位${names && `；缺：${names}`}`,
    ...tables.flatMap((table) => [
      "",
      table.title,
      ...openCells(table).flatMap(({ cell, path, column, unit }) => {
        const found = byId.get(cell.id);
        const label = [...path, ...(column ? [column] : [])].join(" / ");
        return found ? [`${found.value ?? "—"}\t${unit ?? ""}\t${label}\t${policyWords(found)}`] : [];
      }),
    ]),
    ...(questions.length > 0 ? ["", "要说明的"] : []),
    ...questions.map(
      ({ message, units, reason }) =>
        `${message}${units.length > 0 ? `（${units.join("、")}）` : ""}${reason ? `：${reason}` : ""}`,
    ),
  ].join("\n");
}
