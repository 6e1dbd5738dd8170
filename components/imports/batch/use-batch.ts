"use client";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import type { Refusal, Result } from "@/lib/core/refusal";
import { refused } from "@/lib/core/refusal";
import {
  acceptItemAction,
  readItemAction,
  recordItemAction,
  reviseItemAction,
  setItemAsideAction,
} from "@/lib/imports/batch/actions";
import { asIssuedOf, type IssueChoice } from "@/lib/imports/batch/issue";
import type { LoadedBatch } from "@/lib/imports/batch/loaders";
import type { Chosen } from "@/lib/imports/batch/place-file";
import { standingsOf } from "@/lib/imports/batch/standing";
import { type ImportRow, reportKey } from "@/lib/imports/batch/types";
import { RefusedDocument } from "@/lib/imports/read/refused-document";
import { BatchRun, idle, type RunState } from "./batch-run";
import type { SourceFile } from "./gather-files";
import { BatchReader } from "./reading/batch-reader";

/** Why a deed on one file was refused, by the row's id. */
type Troubles = Readonly<Record<string, readonly Refusal[]>>;

/** The files of a batch as they stand, and all that is done to them. */
export function useBatch(loaded: LoadedBatch) {
  const { batch, ground, today } = loaded;
  const [rows, setRows] = useState<ReadonlyMap<string, ImportRow>>(
    () => new Map(loaded.rows.map((row) => [row.id, row])),
  );
  const [reports, setReports] = useState(loaded.reports);
  const [troubles, setTroubles] = useState<Troubles>({});
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const [run, setRun] = useState<RunState>(idle);

  // The run lives beside the drawing, and several answers may come between two of them.
  const latest = useRef(rows);
  const put = useCallback((row: ImportRow) => {
    latest.current = new Map(latest.current).set(row.id, row);
    setRows(latest.current);
  }, []);
  const tools = useRef<{ reader: BatchReader; run: BatchRun } | null>(null);
  const toolsNow = useCallback(() => {
    tools.current ??= makeTools(batch.id, ground, latest, put, setRun);
    return tools.current;
  }, [batch.id, ground, put]);
  useEffect(
    () => () => {
      tools.current?.run.stop();
      tools.current?.reader.end();
      tools.current = null;
    },
    [],
  );

  const deed = useCallback(
    async (row: ImportRow, carryOut: () => Promise<Result<ImportRow>>): Promise<Result<ImportRow>> => {
      setBusy((ids) => new Set(ids).add(row.id));
      const answer = await carryOut();
      setBusy((ids) => new Set([...ids].filter((id) => id !== row.id)));
      setTroubles((before) => ({ ...before, [row.id]: answer.ok ? [] : answer.refusals }));
      if (answer.ok) put(answer.value);
      else if (answer.refusals.some(({ code }) => code === "exists") && row.unitCode && row.year)
        setReports((before) => ({ ...before, [reportKey(row.unitCode ?? "", row.year ?? 0)]: "drafting" }));
      return answer;
    },
    [put],
  );

  const list = useMemo(() => [...rows.values()], [rows]);
  const standings = useMemo(() => standingsOf(list, reports), [list, reports]);
  return {
    rows: list,
    standings,
    reports,
    troubles,
    busy,
    run,
    take: (sources: readonly SourceFile[]) => toolsNow().run.add(sources),
    pause: () => toolsNow().run.pause(),
    goOn: () => toolsNow().run.goOn(),
    stop: () => toolsNow().run.stop(),
    setAside: (row: ImportRow, aside: boolean) =>
      deed(row, () => resultOf(setItemAsideAction({ itemId: row.id, aside }))),
    /** Brings one file in as the table shows it. */
    accept: (row: ImportRow, choice: IssueChoice) =>
      deed(row, () =>
        resultOf(
          acceptItemAction({
            itemId: row.id,
            unitCode: row.unitCode ?? "",
            year: row.year ?? 0,
            asIssued: asIssuedOf(row, choice, today),
          }),
        ),
      ),
    /** Places a file anew, for the unit and the year that a person chose. */
    choose: (row: ImportRow, chosen: Chosen) =>
      deed(row, async () => {
        const reading = await resultOf(readItemAction({ itemId: row.id }));
        if (!reading.ok) return reading;
        try {
          const { sourceBlocks } = reading.value;
          const placed = await toolsNow().reader.place(sourceBlocks, row.name, ground, chosen);
          return await resultOf(reviseItemAction({ itemId: row.id, placed }));
        } catch (error) {
          if (error instanceof RefusedDocument) return refused("refused", error.message);
          throw error;
        }
      }),
  };
}

export type Batch = ReturnType<typeof useBatch>;

function makeTools(
  batchId: string,
  ground: LoadedBatch["ground"],
  rows: { current: ReadonlyMap<string, ImportRow> },
  onRow: (row: ImportRow) => void,
  onChange: (state: RunState) => void,
) {
  const reader = new BatchReader();
  const run = new BatchRun({
    batchId,
    ground,
    reader,
    record: (input) => resultOf(recordItemAction(input)),
    isKnown: (sha256) =>
      [...rows.current.values()].some((row) => row.sha256 === sha256 && row.state !== "refused"),
    onRow,
    onChange,
  });
  return { reader, run };
}
