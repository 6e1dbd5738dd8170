import clsx from "clsx";
import type { LocalTable } from "@/lib/core/tables/local-table";
import { localize } from "@/lib/core/tables/local-table";
import type { Table } from "@/lib/core/tables/table";
import { rowKindLabels } from "./row-kinds";

const indents = ["", "pl-4", "pl-8", "pl-12", "pl-14"] as const;

/** The resulting table as the grid and the report will show it. `local` must have no faults. */
export function TablePreview({ table, local }: { table: Table; local: LocalTable }) {
  const { sections, printed } = localize(table, local);
  const rows = sections[0]?.rows ?? [];
  const figures = rows.filter(({ kind }) => kind !== "header").length;
  return (
    <details className="mt-4">
      <summary className="w-fit py-1">
        预览：共 {rows.length} 行，其中 {figures} 行有数字{printed === false && "（报告中不印）"}
      </summary>
      <ol className="mt-3 divide-y divide-line rounded-md border border-line text-sm" aria-label="统计表预览">
        {rows.map(({ id, label, note, level, kind, unit }) => (
          <li key={id} className="flex gap-3 px-3 py-1.5">
            <span className={clsx("min-w-0 grow [overflow-wrap:anywhere]", indents[level])}>
              {label}
              {note}
            </span>
            <span className="shrink-0 text-ink-3">{kind === "header" ? "" : rowKindLabels[kind]}</span>
            <span className="w-10 shrink-0 text-right text-ink-2">{kind === "header" ? "" : unit}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
