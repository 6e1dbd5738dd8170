"use client";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { ImportUnit } from "@/lib/imports/types";
import { AcceptPanel } from "./accepting/accept-panel";
import { ChooseSource } from "./choose-source";
import { FindingsCard } from "./findings-card";
import { PlacementView } from "./sorting/placement-view";
import { TargetCard } from "./target-card";
import { type Asked, useImport } from "./use-import";

/** From a document to a draft: chosen or pasted, read beside the page, sorted by a person, and only then stored. */
export function ImportDesk({ units, asked }: { units: readonly ImportUnit[]; asked: Asked }) {
  const desk = useImport(units, asked);
  const { work, busy, trouble } = desk;
  useEffect(() => {
    if (!work) return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", hold);
    return () => removeEventListener("beforeunload", hold);
  }, [work]);

  return (
    <div className="grid gap-4">
      {busy && <Progress words={busy} onStop={desk.stop} />}
      {trouble.length > 0 && (
        <Notice tone="err" title="没有导入任何内容">
          {trouble.map(({ message }) => (
            <p key={message}>{message}</p>
          ))}
        </Notice>
      )}
      {work ? (
        <>
          <TargetCard
            work={work}
            units={units}
            busy={busy !== null}
            onTarget={desk.retarget}
            onDrop={desk.drop}
          />
          <FindingsCard findings={work.placed.findings} cleaned={work.placed.cleaned} use={work.target.use} />
          <PlacementView
            pieces={work.pieces}
            placed={work.placed}
            sorting={work.sorting}
            onChange={desk.change}
            onUndo={work.past.length > 0 ? desk.undo : undefined}
          />
          <AcceptPanel work={work} busy={busy !== null} />
        </>
      ) : (
        <ChooseSource busy={busy !== null} onTake={desk.take} />
      )}
    </div>
  );
}

function Progress({ words, onStop }: { words: string; onStop: () => void }) {
  return (
    <Card className="flex flex-wrap items-center gap-4 py-3">
      <progress aria-label={words} className="h-2 w-40 accent-accent" />
      <p role="status">{words}</p>
      <Button size="small" onClick={onStop}>
        停止
      </Button>
    </Card>
  );
}
