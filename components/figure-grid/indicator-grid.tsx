"use client";
import { useId, useLayoutEffect, useMemo, useRef } from "react";
import { useBlock } from "./blocks/use-block";
import { BulkEditNotice } from "./bulk-edit-notice";
import { GridFoot } from "./grid-foot";
import { gridPartsOf } from "./grid-parts";
import type { IndicatorGridProps } from "./grid-props";
import { GridSection } from "./grid-section";
import { PastePreviewNotice } from "./paste-preview";
import { lineViews } from "./rows/line-view";
import { useBulkEdit } from "./use-bulk-edit";
import { useGridActions } from "./use-grid-actions";

/** The indicator table as a sheet to fill in: keys, paste, live totals, findings at their row. */
export function IndicatorGrid(props: IndicatorGridProps) {
  const { form, table, figures, readOnly = false } = props;
  const sheets = useMemo(() => gridPartsOf(table), [table]);
  const lines = useMemo(() => sheets.flatMap((sheet) => sheet.lines), [sheets]);
  const root = useRef<HTMLDivElement>(null);
  const idPrefix = useId();
  const latest = useLatest(props);
  const latestLines = useLatest(lines);

  const block = useBlock(lines);
  const bulkEdit = useBulkEdit(latest, latestLines);
  const views = new Map(
    lineViews(lines, { ...props, selected: block.selected }).map((view) => [view.line.id, view]),
  );
  const actions = useGridActions({
    latest,
    lines,
    root,
    block,
    bulkEdit,
    textOf: (id) =>
      [...views.values()].flatMap((view) => view.cells).find(({ cell }) => cell.id === id)?.text ?? "",
  });
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

  /** The hand goes back to the cell from which it came. */
  function answerPreview(answer: () => void) {
    const from = bulkEdit.preview?.from;
    answer();
    root.current?.querySelector<HTMLInputElement>(`[data-cell="${from}"]`)?.focus();
  }

  return (
    <div ref={root} className="@container">
      <div className="grid gap-6">
        {sheets.map((sheet) => (
          <GridSection key={sheet.id} sheet={sheet} {...shared} />
        ))}
      </div>
      {/* Where the hand is: a table is longer than the screen. */}
      <div className="sticky bottom-2 z-20 mt-4 grid gap-2 empty:hidden">
        {bulkEdit.preview && (
          <PastePreviewNotice
            key={bulkEdit.preview.from}
            preview={bulkEdit.preview}
            onTake={() => answerPreview(bulkEdit.take)}
            onLeave={() => answerPreview(bulkEdit.leave)}
          />
        )}
        {bulkEdit.edit && (
          <BulkEditNotice edit={bulkEdit.edit} onUndo={bulkEdit.undo} onDismiss={bulkEdit.dismiss} />
        )}
      </div>
      <p aria-live="polite" className="sr-only">
        {block.selected.size > 1 && `已选 ${block.selected.size} 格`}
      </p>
      <GridFoot
        {...{ table, figures, readOnly, actions }}
        findings={props.findings}
        explained={props.explained}
        offers={shared.offers}
        onFillZero={bulkEdit.fillZero}
      />
      {!readOnly && props.tools?.(bulkEdit.fill, bulkEdit.dismiss)}
    </div>
  );
}

/** What was drawn last, for handlers that are not made anew with every drawing. */
function useLatest<Value>(value: Value) {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
