"use client";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import type { Refusal, Result } from "@/lib/core/refusal";
import { refused } from "@/lib/core/refusal";
import { asIssuedOf, type IssueChoice } from "@/lib/imports/accept/issue";
import {
  acceptItemAction,
  readItemAction,
  recordItemAction,
  reviseItemAction,
  setItemAsideAction,
} from "@/lib/imports/actions";
import type { LoadedBatch } from "@/lib/imports/loaders";
import { RefusedDocument } from "@/lib/imports/read/refused-document";
import { fileStatuses } from "@/lib/imports/review/files/file-status";
import type { UnitAndYear } from "@/lib/imports/review/files/identify-file";
import { type ImportRow, reportKey } from "@/lib/imports/types";
import { DocumentReader } from "../reading/document-reader";
import { ImportRun, idle, type RunState } from "../reading/import-run";
import { placeFile } from "../reading/place-file";
import type { SourceFile } from "../reading/source-files";

/** Why an action on one file was refused, by the row's id. */
type Troubles = Readonly<Record<string, readonly Refusal[]>>;

/** The files of a batch, and the actions on them. */
export function useBatch(loaded: LoadedBatch) {
  const { batch, context, today } = loaded;
  const [rows, setRows] = useState<ReadonlyMap<string, ImportRow>>(
    () => new Map(loaded.rows.map((row) => [row.id, row])),
  );
  const [runState, setRun] = useState<RunState>(idle);

  // The run is outside React, and several results may arrive between two renders.
  const latest = useRef(rows);
  const put = useCallback((row: ImportRow) => {
    latest.current = new Map(latest.current).set(row.id, row);
    setRows(latest.current);
  }, []);
  const toolsNow = useTools(batch.id, context, latest, put, setRun);
  const { reports, troubles, busy, carryOut } = useCarryOut(loaded.reports, put);

  const list = useMemo(() => [...rows.values()], [rows]);
  const statuses = useMemo(() => fileStatuses(list, reports), [list, reports]);
  return {
    rows: list,
    statuses,
    reports,
    troubles,
    busy,
    run: runState,
    take: (sources: readonly SourceFile[]) => toolsNow().run.add(sources),
    pause: () => toolsNow().run.pause(),
    goOn: () => toolsNow().run.goOn(),
    stop: () => toolsNow().run.stop(),
    setAside: (row: ImportRow, aside: boolean) =>
      carryOut(row, () => resultOf(setItemAsideAction({ itemId: row.id, aside }))),
    /** Accepts one file as shown in the table. */
    accept: (row: ImportRow, choice: IssueChoice) =>
      carryOut(row, () =>
        resultOf(
          acceptItemAction({
            itemId: row.id,
            unitCode: row.unitCode ?? "",
            year: row.year ?? 0,
            asIssued: asIssuedOf(row, choice, today),
          }),
        ),
      ),
    /** Places a file again, for the unit and year that a person chose. */
    choose: (row: ImportRow, chosen: UnitAndYear) =>
      carryOut(row, () => placeAnew(row, chosen, toolsNow().reader, context)),
  };
}

export type Batch = ReturnType<typeof useBatch>;

/** Reads the stored file again for another unit or year, and stores the new placement. */
async function placeAnew(
  row: ImportRow,
  chosen: UnitAndYear,
  reader: DocumentReader,
  context: LoadedBatch["context"],
): Promise<Result<ImportRow>> {
  const reading = await resultOf(readItemAction({ itemId: row.id }));
  if (!reading.ok) return reading;
  try {
    const { sourceBlocks } = reading.value;
    const detected = await reader.recognise(sourceBlocks);
    const placed = await placeFile(reader, { sourceBlocks, detected }, row.name, context, chosen);
    return await resultOf(reviseItemAction({ itemId: row.id, placed }));
  } catch (error) {
    if (error instanceof RefusedDocument) return refused("refused", error.message);
    throw error;
  }
}

/** Runs an action on one file at a time: which are running, and why one was refused. */
function useCarryOut(known: LoadedBatch["reports"], put: (row: ImportRow) => void) {
  const [reports, setReports] = useState(known);
  const [troubles, setTroubles] = useState<Troubles>({});
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const carryOut = useCallback(
    async (row: ImportRow, run: () => Promise<Result<ImportRow>>): Promise<Result<ImportRow>> => {
      setBusy((ids) => new Set(ids).add(row.id));
      const answer = await run();
      setBusy((ids) => new Set([...ids].filter((id) => id !== row.id)));
      setTroubles((before) => ({ ...before, [row.id]: answer.ok ? [] : answer.refusals }));
      if (answer.ok) put(answer.value);
      else if (answer.refusals.some(({ code }) => code === "exists") && row.unitCode && row.year)
        setReports((before) => ({ ...before, [reportKey(row.unitCode ?? "", row.year ?? 0)]: "drafting" }));
      return answer;
    },
    [put],
  );
  return { reports, troubles, busy, carryOut };
}

/** The reader and the run of a batch: created on first use, ended with the page. */
function useTools(...[batchId, context, latest, put, setRun]: Parameters<typeof makeTools>) {
  const tools = useRef<{ reader: DocumentReader; run: ImportRun } | null>(null);
  useEffect(
    () => () => {
      tools.current?.run.stop();
      tools.current?.reader.end();
      tools.current = null;
    },
    [],
  );
  return useCallback(() => {
    tools.current ??= makeTools(batchId, context, latest, put, setRun);
    return tools.current;
  }, [batchId, context, latest, put, setRun]);
}

function makeTools(
  batchId: string,
  context: LoadedBatch["context"],
  rows: { current: ReadonlyMap<string, ImportRow> },
  onRow: (row: ImportRow) => void,
  onChange: (state: RunState) => void,
) {
  const reader = new DocumentReader();
  const run = new ImportRun({
    batchId,
    context,
    reader,
    record: (input) => resultOf(recordItemAction(input)),
    isKnown: (sha256) =>
      [...rows.current.values()].some((row) => row.sha256 === sha256 && row.state !== "refused"),
    onRow,
    onChange,
  });
  return { reader, run };
}
