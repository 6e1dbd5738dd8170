"use client";
import type { Route } from "next";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { isAcceptable } from "@/lib/imports/review/files/file-status";
import { useBatchContext } from "../batch-context";
import type { TableRow } from "./table-row";

/** The actions on one file in its present state. */
export function RowActions({ row: { row, status, troubles, busy } }: { row: TableRow }) {
  const { batch, batchId, openAccept, openChoose, openDetail } = useBatchContext();
  const name = <span className="sr-only">：{row.name}</span>;
  return (
    <div className="grid gap-1">
      <div className="flex flex-wrap gap-1 wide:-mx-1 wide:flex-nowrap">
        {isAcceptable(status) && (
          <Button size="small" busy={busy} onClick={() => openAccept([row])}>
            导入{name}
          </Button>
        )}
        {status === "unknown" && (
          <Button size="small" busy={busy} onClick={() => openChoose(row)}>
            选单位和年度{name}
          </Button>
        )}
        {row.state === "read" && (
          <Button asChild size="small" variant="quiet">
            <Link href={`/imports/batches/${batchId}/${row.id}` as Route}>核对{name}</Link>
          </Button>
        )}
        {row.state !== "refused" && (
          <Button size="small" variant="quiet" onClick={() => openDetail(row)}>
            查看{name}
          </Button>
        )}
        {row.state === "read" && (
          <Button size="small" variant="quiet" busy={busy} onClick={() => batch.setAside(row, true)}>
            不导入{name}
          </Button>
        )}
        {row.state === "setAside" && (
          <Button size="small" variant="quiet" busy={busy} onClick={() => batch.setAside(row, false)}>
            恢复{name}
          </Button>
        )}
      </div>
      {[...new Set(troubles.map(({ message }) => message))].map((message) => (
        <p key={message} role="alert" className="text-err text-sm">
          {message}
        </p>
      ))}
    </div>
  );
}
