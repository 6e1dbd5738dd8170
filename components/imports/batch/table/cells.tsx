import clsx from "clsx";
import type { ImportRow, ImportStats } from "@/lib/imports/types";
import type { TableRow } from "./table-row";

/** In a card what belongs to a value stands beside it, in a table below it. */
export const inCard = "flex flex-wrap items-baseline gap-x-2";

/** The file name with its folders above and the report's title below; for a refused file the reason. */
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

/** The county's unit; if none was recognised, what the file says. */
export function ItemUnitCell({ row: { unit, row } }: { row: TableRow }) {
  if (unit !== null) return unit;
  if (!row.stats) return <span className="text-ink-3">—</span>;
  const { detectedUnit } = row.stats;
  return <span className="text-ink-3">未认出{detectedUnit && `（文中是“${detectedUnit}”）`}</span>;
}

/**
 * The share of the text placed with confidence, and what is left for a person. Rounded down, so that 100%
 * means all of it.
 */
export function StatsCell({ stats }: { stats: ImportStats | null }) {
  if (!stats) return <span className="text-ink-3">—</span>;
  const { certainty, doubtful, unplaced, confirmed } = stats;
  const left = [doubtful > 0 && `存疑 ${doubtful}`, unplaced > 0 && `未放置 ${unplaced}`].filter(Boolean);
  return (
    <span className={clsx(inCard, "whitespace-nowrap tabular-nums wide:grid")}>
      {confirmed ? "已核对" : `${Math.floor(certainty * 100)}%`}
      {left.length > 0 && <span className="text-sm text-warn">{left.join(" · ")}</span>}
    </span>
  );
}
