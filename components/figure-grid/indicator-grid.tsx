"use client";
import { type RefObject, useId, useLayoutEffect, useMemo, useRef } from "react";
import { useBlock } from "./blocks/use-block";
import { BulkEditNotice } from "./bulk-edit-notice";
import { GridFoot } from "./grid-foot";
import { GridKitContext, useGridKit } from "./grid-kit";
import { type GridLine, gridPartsOf } from "./grid-parts";
import type { IndicatorGridProps } from "./grid-props";
import { GridSection } from "./grid-section";
import { PastePreviewNotice } from "./paste-preview";
import { foundInLines } from "./rows/line-view";
import { viewerOf } from "./rows/line-viewer";
import type { RepairOffers } from "./rows/row-findings";
import { useBulkEdit } from "./use-bulk-edit";
import { useGridActions } from "./use-grid-actions";

/** The indicator table to fill in: keys, paste, live totals, findings at their row. */
export function IndicatorGrid(props: IndicatorGridProps) {
  const { kit, table, figures, examined = figures, readOnly = false } = props;
  const parts = useMemo(() => gridPartsOf(table), [table]);
  const lines = useMemo(() => parts.flatMap((part) => part.lines), [parts]);
  const root = useRef<HTMLDivElement>(null);
  const { block, bulkEdit, views, actions } = useGrid(props, lines, root);
  const { tools } = props;
  const shownTools = useMemo(() => !readOnly && tools?.(actions), [readOnly, tools, actions]);
  const offers = useOffers(props);
  const shared = { ...sharedProps(props, lines), idPrefix: useId(), offers, views, actions };

  return (
    <GridKitContext value={kit}>
      <div ref={root} className="@container">
        <div className="grid gap-6">
          {parts.map((part) => (
            <GridSection key={part.id} part={part} {...shared} />
          ))}
        </div>
        <EditNotices bulkEdit={bulkEdit} root={root} />
        <p aria-live="polite" className="sr-only">
          {block.selected.size > 1 && `已选 ${block.selected.size} 格`}
        </p>
        <GridFoot
          {...{ table, readOnly, offers, actions }}
          figures={examined}
          findings={props.findings}
          explained={props.explained}
        />
        {shownTools}
      </div>
    </GridKitContext>
  );
}

/** The selected block, bulk edits, the view of each line, and the grid's actions. */
function useGrid(
  props: IndicatorGridProps,
  lines: readonly GridLine[],
  root: RefObject<HTMLDivElement | null>,
) {
  const latest = useLatest(props);
  const latestLines = useLatest(lines);
  const block = useBlock(lines);
  const bulkEdit = useBulkEdit(latest, latestLines);
  const { findings, explained } = props;
  const found = useMemo(() => foundInLines(lines, findings, explained), [lines, findings, explained]);
  const viewsOf = useMemo(() => viewerOf(lines), [lines]);
  const views = new Map(
    viewsOf({ ...props, found, selected: block.selected }).map((view) => [view.line.id, view]),
  );
  const textOf = (id: string) =>
    [...views.values()].flatMap((view) => view.cells).find(({ cell }) => cell.id === id)?.text ?? "";
  const actions = useGridActions({ latest, lines, root, block, bulkEdit, textOf });
  return { block, bulkEdit, views, actions };
}

/** The props shared by every part of the table. */
function sharedProps(props: IndicatorGridProps, lines: readonly GridLine[]) {
  const { form, table, readOnly = false, lastYear, lastYearLabel } = props;
  return {
    table,
    year: form.year,
    readOnly,
    hasHistory: props.onHistory !== undefined,
    entry: lines.find((line) => line.cells.length > 0)?.cells[0]?.id,
    lastYearLabel: lastYear ? (lastYearLabel ?? `${form.year - 1} 年`) : null,
  };
}

/** The actions offered with findings: the same object until it changes. */
function useOffers({ readOnly = false, onRepair, onExplain }: IndicatorGridProps): RepairOffers {
  const repair = !readOnly && onRepair !== undefined;
  const explain = !readOnly && onExplain !== undefined;
  return useMemo(() => ({ repair, explain, adopt: !readOnly }), [repair, explain, readOnly]);
}

type EditNoticesProps = { bulkEdit: ReturnType<typeof useBulkEdit>; root: RefObject<HTMLDivElement | null> };

/** The preview of a paste, and the notice of an edit. Sticky, since a table is longer than the screen. */
function EditNotices({ bulkEdit, root }: EditNoticesProps) {
  const { preview, edit } = bulkEdit;
  const notices = useRef<HTMLDivElement>(null);
  const { useStickyEdge } = useGridKit();
  useStickyEdge(notices, "bottom", "notices");

  /** Returns the focus to the cell that had it before. */
  function answerPreview(answer: () => void) {
    const from = preview?.from;
    answer();
    root.current?.querySelector<HTMLInputElement>(`[data-cell="${from}"]`)?.focus();
  }

  return (
    <div
      ref={notices}
      className="tall:sticky bottom-0 z-20 mt-4 grid max-h-[45vh] gap-2 overflow-y-auto pb-2 empty:hidden"
    >
      {preview && (
        <PastePreviewNotice
          key={preview.from}
          preview={preview}
          onTake={() => answerPreview(bulkEdit.take)}
          onLeave={() => answerPreview(bulkEdit.leave)}
        />
      )}
      {edit && <BulkEditNotice edit={edit} onUndo={bulkEdit.undo} onDismiss={bulkEdit.dismiss} />}
    </div>
  );
}

/** The latest rendered value, for handlers that are not recreated with every render. */
function useLatest<Value>(value: Value) {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
