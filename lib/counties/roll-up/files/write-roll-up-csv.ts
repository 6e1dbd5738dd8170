import { openCells } from "@/lib/core/document/open-data";
import { departs } from "@/lib/core/roll-up/roll-up";
import type { Table } from "@/lib/core/tables/table";
import { csvLine, csvMark } from "@/lib/exports/csv/csv-line";
import { policyWords } from "../policy-words";
import type { CountyRollUp } from "../types";

const columns = ["年度", "所在表", "指标", "列", "计量单位", "口径", "单位代码", "单位", "数"] as const;

/** A roll-up as CSV: a line for the county's figure of each cell, followed by a line for each unit's. */
export function rollUpCsv({ county, year, included, cells }: CountyRollUp, tables: readonly Table[]): string {
  const byId = new Map(cells.map((cell) => [cell.cell.id, cell]));
  const lines = tables.flatMap((table) =>
    openCells(table).flatMap(({ cell, path, column, unit }) => {
      const found = byId.get(cell.id);
      if (!found) return [];
      const place = [String(year), table.title, path.join(" / "), column ?? "", unit ?? ""];
      const { sum, value, parts } = found;
      const own = departs(found) ? `${policyWords(found)}（各单位合计 ${sum ?? "无"}）` : policyWords(found);
      return [
        csvLine([...place, own, county.code, county.name, value ?? ""]),
        ...included.map(({ code, name }, index) => csvLine([...place, "", code, name, parts[index] ?? ""])),
      ];
    }),
  );
  return `${csvMark}${csvLine(columns)}${lines.join("")}`;
}
