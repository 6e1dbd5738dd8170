"use client";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardTitle } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { leftOut, waiting } from "@/lib/imports/accept/outcome";
import type { LoadedItem } from "@/lib/imports/batch/loaders";
import { FindingsCard } from "../../findings-card";
import { PlacementView } from "../../sorting/placement-view";
import { useItem } from "./use-item";

/** One file of a batch, looked through block by block; it goes back to its batch and waits there to be brought in. */
export function ItemDesk({ loaded, person }: { loaded: LoadedItem; person: string }) {
  const { placed, sorting, going, trouble, touched, change, undo, save } = useItem(loaded, person);
  useEffect(() => {
    if (!touched || going) return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", hold);
    return () => removeEventListener("beforeunload", hold);
  }, [touched, going]);

  const refusals = trouble.length > 0 && (
    <Notice tone="err" title="没有存上">
      {trouble.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
    </Notice>
  );
  if (!placed || !sorting) return refusals || <p role="status">正在打开…</p>;
  const out = leftOut(sorting).length;
  const undecided = waiting(sorting).length;
  return (
    <div className="grid gap-4">
      <FindingsCard findings={placed.findings} cleaned={placed.cleaned} use="report" />
      <PlacementView
        sourceBlocks={loaded.sourceBlocks}
        placed={placed}
        sorting={sorting}
        onChange={change}
        onUndo={touched ? undo : undefined}
      />
      <Card className="grid gap-3">
        <CardTitle className="mb-0">核对完毕</CardTitle>
        <p className="text-ink-2">
          现在的摆放会存进这一批，报告还没有建立；回到批量导入的表里再一起导入。
          {undecided > 0 && `还有 ${undecided} 处没有看过。`}
          {out > 0 && `有 ${out} 处不会导入。`}
        </p>
        {refusals}
        <div>
          <Button look="primary" disabled={going} onClick={save}>
            {going ? "正在保存…" : "核对完毕，回到这一批"}
          </Button>
        </div>
      </Card>
    </div>
  );
}
