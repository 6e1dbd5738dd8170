"use client";
import { useMemo, useState } from "react";
import { v4 as uuid } from "uuid";
import { IndicatorGrid } from "@/components/figure-grid/indicator-grid";
import { Dialog } from "@/components/ui/dialog";
import type { Finding } from "@/lib/core/checks/engine/check";
import type { Form } from "@/lib/core/editions/form";
import type { ReportContent } from "@/lib/core/report";
import { tablePart } from "@/lib/core/steps/parts";
import { carriedOver } from "@/lib/core/tables/carry-over";
import { type CellId, cellsOf } from "@/lib/core/tables/table";
import { explainedKeys } from "@/lib/core/workflow/explanation";
import type { LoadedDraft } from "@/lib/reports/loaders";
import { useDraft, useDraftState, useFindings } from "../../draft/draft-context";
import { DraftExplanation } from "../../examination/draft-explanation";
import { HistoryDialog } from "../../history/history-dialog";
import { useRepairs } from "../../repairs/repair-context";
import { FigureConflict } from "../conflicts/conflict-choice";
import { useLastValues } from "../use-last-values";
import { TemplateTools } from "./template-tools";
import { useTypedFigures } from "./use-typed-figures";

/** One indicator table, tied to the draft. */
export function TableField({ tableId }: { tableId: string }) {
  const { draft, form, lastYear, store, explained, mayWrite } = useDraft();
  const { content } = useDraftState();
  const atCells = useConflictsAtCells();
  const findings = useFindings();
  const { repair } = useRepairs();
  const typed = useTypedFigures();
  const [explaining, setExplaining] = useState<Finding | null>(null);
  const table = form.tables.find(({ id }) => id === tableId);
  const lastValues = useLastValues();
  const explainedFindings = useMemo(() => explainedKeys(findings, explained), [findings, explained]);
  if (!table) return null;

  const locked = draft.unlocked !== null && !draft.unlocked.includes(tablePart(form, table.id));
  return (
    <>
      {locked && mayWrite && (
        <p className="mb-2 text-ink-2 text-sm">县级退回时没有开放这一部分，不能修改。</p>
      )}
      <IndicatorGrid
        form={form}
        table={table}
        figures={content.figures}
        lastYear={lastValues}
        lastYearLabel={lastYear ? `${lastYear.year} 年` : undefined}
        findings={findings as Finding[]}
        readOnly={!mayWrite || locked}
        onChange={typed}
        tools={(fill, dismiss) => (
          <>
            <TemplateTools
              of={{ unit: draft.unit, form, table }}
              figures={content.figures}
              lastYear={lastValues}
              onTry={dismiss}
              onFill={(filled) => store.replacing({ origin: "upload", batchId: uuid() }, () => fill(filled))}
            />
            <HistoryDialog label="各格历史" paths={cellsOf(table).map(({ id }) => `figure.${id}` as const)} />
          </>
        )}
        onExplain={setExplaining}
        onRepair={(_, offer) => repair(offer)}
        explained={explainedFindings}
        atCells={atCells}
        sources={sourcesOf(form, content, lastYear)}
      />
      <Dialog
        title="说明原因"
        description={explaining?.message}
        open={explaining !== null}
        onOpenChange={(open) => !open && setExplaining(null)}
      >
        {explaining && <DraftExplanation finding={explaining} />}
      </Dialog>
    </>
  );
}

/** Of each cell with two numbers, the choice between them. */
function useConflictsAtCells() {
  const { conflicts } = useDraftState();
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

/** Where a figure comes from last year's report, as long as it still says the same. */
function sourcesOf(
  form: Form,
  content: ReportContent,
  lastYear: LoadedDraft["lastYear"],
): Record<CellId, string> {
  const sources: Record<CellId, string> = {};
  for (const { cellId, value } of carriedOver(form, lastYear?.content.figures))
    if (content.figures[cellId]?.value === value)
      sources[cellId] = `取自 ${lastYear?.year} 年报告的“结转下年度继续办理”`;
  return sources;
}
