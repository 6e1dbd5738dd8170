"use client";
import { useId, useLayoutEffect, useMemo, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { Finding, Repair } from "@/lib/core/checks/check";
import type { Form } from "@/lib/core/editions/form";
import type { Figure } from "@/lib/core/report";
import type { CellId, Table } from "@/lib/core/tables/table";
import { DeedNotice } from "./deed-notice";
import { zeroChanges } from "./fill";
import { GridSheet } from "./grid-sheet";
import { lineViews } from "./line-view";
import { sheetsOf } from "./sheets";
import { useBlock } from "./use-block";
import { useDeeds } from "./use-deeds";
import { useGridActions } from "./use-grid-actions";

export type IndicatorGridProps = {
  /** The whole form: computed cells may look beyond their table. */
  form: Form;
  table: Table;
  /** The draft's figures, of all tables. */
  figures: Record<CellId, Figure>;
  /** Last year's figures where they exist, null where a cell was left blank; null as a whole where there is no such report. */
  lastYear: Record<CellId, string | null> | null;
  /** “2024 年” */
  lastYearLabel?: string;
  /** All findings; the grid shows those that point at a cell of this table. */
  findings: Finding[];
  readOnly?: boolean;
  /** Called on every keystroke, and once for a deed over many cells. */
  onChange: (changes: { cellId: CellId; figure: Figure }[]) => void;
  onExplain?: (finding: Finding) => void;
  onRepair?: (finding: Finding, repair: Repair) => void;
  /** Keys of the findings that have a written explanation. */
  explained?: ReadonlySet<string>;
  /** Where a prefilled figure came from, e.g. “取自上年报告的结转下年度”. */
  sources?: Record<CellId, string>;
};

/** The indicator table as a sheet to fill in: keys, paste, live totals, findings at their row. */
export function IndicatorGrid(props: IndicatorGridProps) {
  const { form, table, figures, readOnly = false } = props;
  const sheets = useMemo(() => sheetsOf(table), [table]);
  const lines = useMemo(() => sheets.flatMap((sheet) => sheet.lines), [sheets]);
  const root = useRef<HTMLDivElement>(null);
  const idPrefix = useId();
  const latest = useRef(props);
  const latestLines = useRef(lines);
  useLayoutEffect(() => {
    latest.current = props;
    latestLines.current = lines;
  });

  const block = useBlock(lines);
  const deeds = useDeeds(latest, latestLines);
  const views = new Map(
    lineViews(lines, { ...props, selected: block.selected }).map((view) => [view.line.id, view]),
  );
  const actions = useGridActions({
    latest,
    lines,
    root,
    block,
    deeds,
    textOf: (id) =>
      [...views.values()].flatMap((view) => view.cells).find(({ cell }) => cell.id === id)?.text ?? "",
  });
  const blanks = zeroChanges(table, figures).length;
  const shared = {
    table,
    year: form.year,
    views,
    readOnly,
    entry: lines.find((line) => line.cells.length > 0)?.cells[0]?.id,
    lastYearLabel: props.lastYear ? (props.lastYearLabel ?? `${form.year - 1} 年`) : null,
    idPrefix,
    offers: {
      repair: !readOnly && props.onRepair !== undefined,
      explain: !readOnly && props.onExplain !== undefined,
      adopt: !readOnly,
    },
    actions,
  };

  return (
    <div ref={root} className="@container">
      {deeds.deed && <DeedNotice deed={deeds.deed} onUndo={deeds.undo} onDismiss={deeds.dismiss} />}
      <div className="grid gap-6">
        {sheets.map((sheet) => (
          <GridSheet key={sheet.id} sheet={sheet} {...shared} />
        ))}
      </div>
      <p aria-live="polite" className="sr-only">
        {block.selected.size > 1 && `已选 ${block.selected.size} 格`}
      </p>
      {!readOnly && (
        <div className="mt-4 flex flex-wrap items-center justify-end gap-3">
          <span className="text-ink-2 text-sm">{blanks > 0 ? `还有 ${blanks} 格未填` : "各格均已填写"}</span>
          <Button look="quiet" disabled={blanks === 0} onClick={deeds.fillZero}>
            其余各项均为 0
          </Button>
        </div>
      )}
    </div>
  );
}
