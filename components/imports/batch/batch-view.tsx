"use client";
import { Download } from "lucide-react";
import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import type { LoadedBatch } from "@/lib/imports/loaders";
import type { ImportRow } from "@/lib/imports/types";
import { BatchContext } from "./batch-context";
import { AcceptFiles } from "./dialogs/accept-files";
import { ChooseDialog } from "./dialogs/choose-dialog";
import { DetailDialog } from "./dialogs/detail-dialog";
import { DropFiles } from "./drop-files";
import { RunBar } from "./run-bar";
import { ItemTable } from "./table/item-table";
import { useBatch } from "./use-batch";

type Open =
  | { dialog: "choose" | "detail"; id: string }
  | { dialog: "accept"; rows: readonly ImportRow[] }
  | null;

/** One batch: new files are added at the top, and listed below until they are decided on. */
export function BatchView({ loaded }: { loaded: LoadedBatch }) {
  const batch = useBatch(loaded);
  const [open, setOpen] = useState<Open>(null);
  const { context, today } = loaded;
  const batchId = loaded.batch.id;
  const actions = useMemo(
    () => ({
      batchId,
      batch,
      context,
      today,
      openChoose: (row: ImportRow) => setOpen({ dialog: "choose", id: row.id }),
      openDetail: (row: ImportRow) => setOpen({ dialog: "detail", id: row.id }),
      openAccept: (rows: readonly ImportRow[]) => setOpen({ dialog: "accept", rows }),
    }),
    [batchId, batch, context, today],
  );
  const sure = batch.rows.filter(({ id }) => batch.statuses.get(id) === "sure");
  const close = () => setOpen(null);
  const shown = open && "id" in open ? batch.rows.find(({ id }) => id === open.id) : undefined;
  return (
    <BatchContext value={actions}>
      <DropFiles onTake={batch.take} />
      <RunBar run={batch.run} pause={batch.pause} goOn={batch.goOn} stop={batch.stop} />
      {batch.rows.length > 0 && (
        <div className="flex flex-wrap gap-3">
          <Button
            variant="primary"
            why={sure.length === 0 && "没有一份能直接导入：请在下面逐份看过，或等文件读完"}
            onClick={() => actions.openAccept(sure)}
          >
            {sure.length === 0 ? "没有可以直接导入的" : `导入 ${sure.length} 份有把握的`}
          </Button>
          <Button asChild>
            <a href={`/imports/batches/${batchId}/summary`} download>
              <Download aria-hidden size={18} />
              下载清单
            </a>
          </Button>
        </div>
      )}
      <ItemTable />
      {open?.dialog === "choose" && shown && <ChooseDialog row={shown} onClose={close} />}
      {open?.dialog === "detail" && shown && <DetailDialog row={shown} onClose={close} />}
      {open?.dialog === "accept" && <AcceptFiles rows={open.rows} onClose={close} />}
    </BatchContext>
  );
}
