import type { ImportRow } from "@/lib/imports/batch/types";
import type { TableRow } from "./table-row";

/** The file by its name, its folders above and the report's title below; why it cannot come in, where it cannot. */
export function FileCell({ row: { name, title, refusal } }: { row: ImportRow }) {
  const parts = name.split("/");
  const folders = parts.slice(0, -1).join("/");
  return (
    <div className="grid min-w-0 [overflow-wrap:anywhere]">
      {folders !== "" && <span className="text-ink-3 text-sm">{folders}/</span>}
      <span>{parts.at(-1)}</span>
      {title !== "" && <span className="text-ink-2 text-sm">{title}</span>}
      {refusal && <span className="text-err text-sm">{refusal}</span>}
    </div>
  );
}

/** The county's unit; where none was recognised, what the file says instead. */
export function UnitCell({ row: { unit, row } }: { row: TableRow }) {
  if (unit !== null) return unit;
  if (!row.reckoning) return <span className="text-ink-3">—</span>;
  const { toldUnit } = row.reckoning;
  return <span className="text-ink-3">未认出{toldUnit && `（文中是“${toldUnit}”）`}</span>;
}
