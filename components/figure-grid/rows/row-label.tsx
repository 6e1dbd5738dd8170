import clsx from "clsx";
import type { LineView } from "./line-view";

type Props = {
  view: LineView;
  /**
   * Shown below the label if the page is too narrow for a column of last year's figures; null without any.
   */
  lastYearLabel: string | null;
  unit: string | null;
  sourceId?: string;
};

const indents = ["", "pl-3 @lg:pl-5", "pl-5 @lg:pl-10", "pl-7 @lg:pl-14", "pl-9 @lg:pl-18"] as const;

/** The label of a row as printed, with its remark and the source of its figures. */
export function RowLabel({ view, lastYearLabel, unit, sourceId }: Props) {
  const { row } = view.line;
  const last = view.cells[0]?.last;
  const heading = row.kind === "header" || row.kind === "sum";
  return (
    <div className={clsx(indents[row.level], "leading-snug")}>
      <span className={clsx(heading && "font-medium")}>{row.label}</span>
      {unit && <span className="text-ink-3 text-sm">（{unit}）</span>}
      {row.note && <span className="text-ink-3 text-sm">{row.note}</span>}
      {lastYearLabel !== null && last !== undefined && (
        <span className="block text-ink-3 text-xs tabular-nums @lg:hidden">
          {lastYearLabel}：{last ?? "未填"}
        </span>
      )}
      {sourceId && (
        <span id={sourceId} className="block text-ink-3 text-xs">
          {sourceNotes(view).join("；")}
        </span>
      )}
    </div>
  );
}

/** One note for all cells of a row with the same source; columns are named if only some have it. */
function sourceNotes({ cells }: LineView): string[] {
  const typed = cells.filter(({ computed }) => !computed);
  const sources = [...new Set(cells.flatMap(({ source }) => (source ? [source] : [])))];
  return sources.map((source) => {
    const filled = cells.filter((cell) => cell.source === source);
    const named = filled.length < typed.length;
    return named ? `${filled.map(({ cell }) => cell.column.label).join("、")}：${source}` : source;
  });
}
