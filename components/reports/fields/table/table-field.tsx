"use client";
import { memo, type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { v4 as uuid } from "uuid";
import type { GridActions } from "@/components/figure-grid/grid-actions";
import { IndicatorGrid } from "@/components/figure-grid/indicator-grid";
import { Dialog } from "@/components/ui/dialog";
import { kit } from "@/components/ui/kit";
import type { Finding } from "@/lib/core/checks/engine/check";
import type { Form } from "@/lib/core/editions/form";
import { ownWordOf } from "@/lib/core/self-word";
import { tablePart } from "@/lib/core/steps/parts";
import { carriedOver } from "@/lib/core/tables/carry-over";
import type { Figures } from "@/lib/core/tables/figure";
import { type CellId, cellsOf, type Table } from "@/lib/core/tables/table";
import { explainedKeys } from "@/lib/core/workflow/explanation";
import type { LoadedDraft } from "@/lib/reports/loaders";
import { useDraft, useExamined, useShownCounty } from "../../draft/draft-context";
import {
  conflictsOf,
  draftFiguresOf,
  revisionsOf,
  useDraftPart,
  useFollowingPart,
} from "../../draft/use-draft-part";
import { DraftExplanation } from "../../examination/draft-explanation";
import { HistoryDialog, PlaceHistory } from "../../history/history-dialog";
import { useRepairs } from "../../repairs/repair-context";
import { FigureConflict } from "../conflicts/conflict-choice";
import { useLastValues } from "../use-last-values";
import { FollowedSums } from "./followed-sums";
import { summedSources } from "./summed-sources";
import { TemplateTools } from "./template-tools";
import { useTypedFigures } from "./use-typed-figures";

/** One indicator table, connected to the draft. */
export function TableField({ tableId }: { tableId: string }) {
  const { draft, form, store, lastYear, explained, mayWrite } = useDraft();
  const figures = useFollowingPart(draftFiguresOf);
  const atCells = useConflictsAtCells();
  const { content: examined, findings } = useExamined();
  const { repair } = useRepairs();
  const typed = useTypedFigures(useDrawnRevisions());
  const [explaining, setExplaining] = useState<Finding | null>(null);
  const closeExplaining = useCallback(() => setExplaining(null), []);
  const table = form.tables.find(({ id }) => id === tableId);
  const lastValues = useLastValues();
  const explainedFindings = useMemo(() => explainedKeys(findings, explained), [findings, explained]);
  const { sums } = useShownCounty();
  const sources = useSources(figures);
  const lastCell = useRef<CellId | null>(null);
  const history = useCellHistory();
  const tools = useCallback(
    (actions: ToolActions) => table && <TableTools table={table} actions={actions} lastCell={lastCell} />,
    [table],
  );
  if (!table) return null;

  const locked = draft.unlocked !== null && !draft.unlocked.includes(tablePart(form, table.id));
  return (
    <>
      {sums && <FollowedSums sums={sums} form={form} tableId={table.id} />}
      {locked && mayWrite && (
        <p className="mb-2 text-ink-2 text-sm">审核退回时没有开放这一部分，不能修改。</p>
      )}
      {lastYear && <MergedNote {...lastYear} />}
      <DocumentsNote table={table} unit={draft.unit} />
      <NotedFocus of={lastCell}>
        <IndicatorGrid
          kit={kit}
          form={form}
          table={table}
          figures={figures}
          present={() => store.read().content.figures}
          examined={examined.figures}
          lastYear={lastValues}
          lastYearLabel={lastYear ? `${lastYear.year} 年` : undefined}
          findings={findings as Finding[]}
          readOnly={!mayWrite || locked}
          onChange={typed}
          onBulkEdit={(kind, change) => store.replacing({ origin: kind, batchId: uuid() }, change)}
          tools={tools}
          onExplain={setExplaining}
          onHistory={history.show}
          onRepair={(_, offer) => repair(offer)}
          explained={explainedFindings}
          atCells={atCells}
          sources={sources}
        />
      </NotedFocus>
      {history.dialog}
      <ExplainingDialog finding={explaining} onClose={closeExplaining} />
    </>
  );
}

/** Marks last year's figures that are a sum. */
function MergedNote({ year, merged }: NonNullable<LoadedDraft["lastYear"]>) {
  if (merged.length === 0) return null;
  return (
    <p className="mb-2 text-ink-2 text-sm">
      “{year} 年”的数含已并入的{merged.join("、")}，是各单位上年数之和。
    </p>
  );
}

/** Says before the clerk fills it in that the county's list of makers of 行政规范性文件 has not got the unit. */
function DocumentsNote({ table, unit }: { table: Table; unit: LoadedDraft["draft"]["unit"] }) {
  const counts = cellsOf(table).some(({ id }) => documentsMade.test(id));
  if (!counts || unit.mayMakeDocuments !== false) return null;
  return (
    <p className="mb-2 text-ink-2 text-sm">
      主管部门登记：{ownWordOf(unit.listed, unit.organ)}不是行政规范性文件的制定主体，制发件数应为 0。
    </p>
  );
}

const documentsMade = /^normativeDocuments:made$|^disclosure\.normativeIssued:/;

/** The history of one cell, shown from the cell, which then has the focus again. */
function useCellHistory() {
  const [of, setOf] = useState<CellId | null>(null);
  const from = useRef<CellId | null>(null);
  const show = useCallback((id: CellId) => {
    from.current = id;
    setOf(id);
  }, []);
  const dialog = (
    <PlaceHistory
      path={of === null ? null : `figure.${of}`}
      onClose={() => setOf(null)}
      returnFocus={() => document.querySelector<HTMLElement>(`[data-cell="${from.current}"]`)?.focus()}
    />
  );
  return { show, dialog };
}

type ToolActions = Pick<GridActions, "fill" | "dismiss">;

type ToolProps = { table: Table; actions: ToolActions; lastCell: RefObject<CellId | null> };

/** Notes which cell had the focus last: its history is what is looked for first. */
function NotedFocus({ of, children }: { of: RefObject<CellId | null>; children: React.ReactNode }) {
  return (
    <div
      className="contents"
      onFocusCapture={({ target }) => {
        of.current = target.getAttribute("data-cell") ?? of.current;
      }}
    >
      {children}
    </div>
  );
}

/** The table as a file, and the history of its cells. Not rendered on keystrokes in cells. */
function TableTools({ table, actions, lastCell }: ToolProps) {
  const { draft, form, store } = useDraft();
  const lastYear = useLastValues();
  return (
    <>
      <TemplateTools
        of={{ unit: draft.unit, form, table }}
        figures={() => store.read().content.figures}
        lastYear={lastYear}
        onTry={actions.dismiss}
        onFill={(filled) =>
          store.replacing({ origin: "upload", batchId: uuid() }, () => actions.fill(filled))
        }
      />
      <HistoryDialog
        label="各格历史"
        paths={cellsOf(table).map(({ id }) => `figure.${id}` as const)}
        first={() => (lastCell.current === null ? undefined : `figure.${lastCell.current}`)}
      />
    </>
  );
}

type ExplainingProps = { finding: Finding | null; onClose: () => void };

const ExplainingDialog = memo(function ExplainingDialog({ finding, onClose }: ExplainingProps) {
  return (
    <Dialog
      title="说明原因"
      description={finding?.message}
      open={finding !== null}
      onOpenChange={(open) => !open && onClose()}
    >
      {finding && <DraftExplanation finding={finding} onWritten={onClose} />}
    </Dialog>
  );
});

/** The revisions whose figures the table shows. */
function useDrawnRevisions() {
  const revisions = useFollowingPart(revisionsOf);
  const drawn = useRef(revisions);
  useLayoutEffect(() => {
    drawn.current = revisions;
  });
  return drawn;
}

/** For each cell with a conflict, the choice between both numbers. */
function useConflictsAtCells() {
  const conflicts = useDraftPart(conflictsOf);
  return useMemo(
    () =>
      new Map(
        conflicts.map((conflict) => [
          conflict.path.replace(/^figure\./, ""),
          <FigureConflict key={conflict.changeId} conflict={conflict} />,
        ]),
      ),
    [conflicts],
  );
}

/** Where figures come from that the clerk did not enter. */
function useSources(figures: Figures): Record<CellId, string> {
  const { draft, form, lastYear } = useDraft();
  const { listed, organ } = draft.unit;
  const { sums } = useShownCounty();
  return useMemo(
    () => ({
      ...sourcesOf(form, figures, lastYear, ownWordOf(listed, organ)),
      ...(sums && summedSources(form, figures, sums)),
    }),
    [form, figures, lastYear, sums, listed, organ],
  );
}

/** Which figures were prefilled from last year's report and are unchanged since. */
function sourcesOf(
  form: Form,
  figures: Figures,
  lastYear: LoadedDraft["lastYear"],
  own: string,
): Record<CellId, string> {
  const sources: Record<CellId, string> = {};
  const organs = lastYear?.merged.length ? `${own}和已并入的${lastYear.merged.join("、")}` : "";
  for (const { cellId, value } of carriedOver(form, lastYear?.content.figures))
    if (figures[cellId]?.value === value)
      sources[cellId] = `取自${organs} ${lastYear?.year} 年报告的“结转下年度继续办理”${organs && "之和"}`;
  return sources;
}
