import type { CsvRow } from "@/lib/platform/csv/read-csv";
import type { Db, Tx } from "@/lib/platform/db";
import { listCodesFrom } from "../data";
import { isNumbered, nextCode, serialPrefix } from "../rules";
import type { unitColumns } from "./columns";
import { kindNamed } from "./kind-named";

type Row = CsvRow<keyof typeof unitColumns>;

/**
 * The rows with a code for each unit without an area code whose cell is blank: the next free ones in the
 * order of the file. Rows whose kind or parent is not known yet stay blank, and are refused for that.
 */
export async function withCodes(rows: readonly Row[], reader?: Db | Tx): Promise<Row[]> {
  const isBlank = ({ cells }: Row) => {
    const kind = kindNamed(cells.kind);
    return cells.code === "" && kind !== undefined && isNumbered(kind) && /^\d{12}$/.test(cells.parentCode);
  };
  const prefixes = [...new Set(rows.filter(isBlank).map(({ cells }) => serialPrefix(cells.parentCode)))];
  if (prefixes.length === 0) return [...rows];
  const taken = new Set(await listCodesFrom(prefixes, reader));
  for (const { cells } of rows) taken.add(cells.code);
  return rows.map((row) => {
    const code = isBlank(row) ? nextCode(row.cells.parentCode, taken) : null;
    if (code === null) return row;
    taken.add(code);
    return { ...row, cells: { ...row.cells, code } };
  });
}
