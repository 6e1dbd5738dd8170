"use client";
import { Plus } from "lucide-react";
import { useMemo } from "react";
import { useController, useFormContext, useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Card, CardTitle } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { SkipPast } from "@/components/ui/skip-past";
import type { KnownLocalTable } from "@/lib/core/editions/edition";
import type { Table } from "@/lib/core/tables/table";
import { removeRow } from "@/lib/counties/own-form/edit-rows";
import { localTableOf, type OwnRow } from "@/lib/counties/own-form/rows";
import { tableFaults } from "@/lib/counties/own-form/table-faults";
import type { Settings } from "@/lib/counties/schema";
import { UndoNotice } from "../undo-notice";
import { useUndo } from "../use-undo";
import { RowDialog } from "./row-dialog";
import { RowItem } from "./row-item";
import { TablePreview } from "./table-preview";
import { TakeOver } from "./take-over";
import { useRowEdit } from "./use-row-edit";

/**
 * The county's table: national rows, which may be renamed or removed, and the county's own rows between them.
 */
export function TableCard({ table, known }: { table: Table; known: readonly KnownLocalTable[] }) {
  const { control, register } = useFormContext<Settings>();
  const rowsField = useController({ control, name: "rows" }).field;
  const printed = useWatch({ control, name: "printed" });
  const rows = rowsField.value;
  const local = useMemo(() => localTableOf(table, rows, printed), [table, rows, printed]);
  const faults = useMemo(() => (local ? tableFaults(table, local) : []), [table, local]);
  const { edit, ask, close } = useRowEdit();
  const { undoable, offer } = useUndo();

  const change = (next: OwnRow[]) => rowsField.onChange(next);
  const replace = (message: string, next: OwnRow[]) => {
    change(next);
    offer(message, () => change(rows));
  };

  return (
    <Card>
      <CardTitle>{table.title}</CardTitle>
      <p className="mb-4 max-w-[46em] text-ink-2">
        以全国统一表为底，可以按通知增加、删去和改名。删去的行仍列在原处，可以恢复。
      </p>
      <TakeOver table={table} known={known} rows={rows} onChosen={replace} />
      {undoable && <UndoNotice {...undoable} />}
      <label className="mt-4 flex items-start gap-2">
        <input type="checkbox" className="mt-1.5 size-4 shrink-0 accent-accent" {...register("printed")} />
        <span>报告后附印这张表（不勾时照样统计，但报告里不印）</span>
      </label>
      <div className="mt-4 rounded-md border border-line">
        <RowsHead onAdd={() => ask({ kind: "add", after: null })} />
        <ul className="max-h-[36rem] divide-y divide-line overflow-y-auto" aria-label="统计表的行">
          {rows.map((row) => (
            <RowItem
              key={row.id}
              row={row}
              rows={rows}
              onAdd={() => ask({ kind: "add", after: row })}
              onEdit={() => ask({ kind: row.origin, row })}
              onRemove={(removed) => change(removeRow(rows, row.id, removed))}
            />
          ))}
        </ul>
      </div>
      <div id="after-rows" tabIndex={-1}>
        {faults.length > 0 ? (
          <FaultsNotice faults={faults} />
        ) : (
          <TablePreview table={table} local={local ?? {}} />
        )}
      </div>
      {edit && <RowDialog edit={edit} table={table} rows={rows} onChange={change} onClose={close} />}
    </Card>
  );
}

function RowsHead({ onAdd }: { onAdd: () => void }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 border-line border-b bg-canvas px-3 py-2">
      <h3 className="font-medium text-sm">逐行设置</h3>
      <Button size="small" variant="quiet" onClick={onAdd}>
        <Plus aria-hidden size={16} />
        在表首增加一行
      </Button>
      <SkipPast to="after-rows">跳过表里的各行</SkipPast>
    </div>
  );
}

function FaultsNotice({ faults }: { faults: readonly string[] }) {
  return (
    <Notice tone="warn" title="这张表还不能用，请逐项改正" className="mt-4">
      <ul className="list-disc pl-5">
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </Notice>
  );
}
