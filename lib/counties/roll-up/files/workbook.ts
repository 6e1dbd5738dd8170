import { openCells } from "@/lib/core/document/open-data";
import { listedBecause } from "@/lib/core/roll-up/coverage";
import { departs } from "@/lib/core/roll-up/roll-up";
import { areaWordsOf } from "@/lib/core/self-word";
import type { Table } from "@/lib/core/tables/table";
import type { AddedLine } from "@/lib/exports/xlsx/write-adding";
import { runBeside } from "@/lib/platform/beside/beside";
import { basisLabels } from "../labels";
import { policyWords } from "../policy-words";
import type { CountyRollUp } from "../types";

/**
 * A roll-up as an .xlsx workbook: a sheet of sums as formulas, one on coverage and questions, and one for
 * each unit.
 */
export async function rollUpWorkbook(
  rolled: CountyRollUp,
  tables: readonly Table[],
  at: Date,
): Promise<Uint8Array> {
  const { county, year, basis, included, missing, listed, questions } = rolled;
  const byId = new Map(rolled.cells.map((cell) => [cell.cell.id, cell]));
  const lines = tables.flatMap((table) =>
    openCells(table).flatMap(({ cell, path, column, unit }): AddedLine[] => {
      const found = byId.get(cell.id);
      if (!found) return [];
      return [
        {
          labels: [table.title, path.join(" / "), column ?? "", unit ?? "", policyWords(found)],
          value: found.value,
          summed: !departs(found),
          sum: found.sum,
          parts: found.parts,
        },
      ];
    }),
  );
  const { vertical, outside } = listedBecause(listed);
  const names = (units: readonly { name: string }[]) => units.map(({ name }) => name).join("、") || "无";
  const notes: [string, string][] = [
    ["范围", basisLabels[basis]],
    ["已计入", `${included.length} / ${included.length + missing.length} 个单位`],
    ["缺", names(missing)],
    ["不在统计范围内，只列不计", names(outside)],
    ["垂直管理，只列不计", names(vertical)],
    ...questions.map(({ message, reason }): [string, string] => [message, reason ?? "（未说明）"]),
  ];
  return runBeside("addedWorkbook", {
    title: `${county.name}${year}年度汇总`,
    at,
    heads: ["所在表", "指标", "列", "计量单位", "口径"],
    whole: areaWordsOf(county).whole,
    units: included.map(({ name }) => name),
    lines,
    notes,
  });
}
