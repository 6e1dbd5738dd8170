"use client";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { ImportUnit } from "@/lib/imports/types";
import { AcceptPanel } from "./accepting/accept-panel";
import { ChooseSource } from "./choose-source";
import { FindingsCard } from "./findings-card";
import { ShownPictures } from "./pictures/shown-pictures";
import { PlacementView } from "./sorting/placement-view";
import { TargetCard } from "./target-card";
import { type Asked, useImport } from "./use-import";

type Props = {
  units: readonly ImportUnit[];
  asked: Asked;
  /** The id of the user, under which a document waits while they look at another page. */
  person: string;
};

/** From a document to a draft: chosen or pasted, read beside the page, sorted by a person, and only then stored. */
export function ImportDesk({ units, asked, person }: Props) {
  const desk = useImport(units, asked, person);
  const { work, busy, trouble, resumed } = desk;
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
          {resumed && (
            <Notice tone="info" title="接着办没有导入完的文件">
              您离开过这一页，文件和已经核对的都还在。要导入别的，请点“换一份文件”。
              {resumed.lost > 0 &&
                `文件里的 ${resumed.lost} 张图片没有留下来：要带上图片，请点“换一份文件”重新选择这份文件；不带图片也可以直接导入。`}
            </Notice>
          )}
          <TargetCard
            work={work}
            units={units}
            busy={busy !== null}
            onTarget={desk.retarget}
            onDrop={desk.drop}
          />
          <FindingsCard findings={work.placed.findings} cleaned={work.placed.cleaned} use={work.target.use} />
          <ShownPictures pictures={work.pictures}>
            <PlacementView
              sourceBlocks={work.sourceBlocks}
              placed={work.placed}
              sorting={work.sorting}
              onChange={desk.change}
              onUndo={work.past.length > 0 ? desk.undo : undefined}
            />
            <AcceptPanel work={work} busy={busy !== null} onAccepted={desk.letGo} />
          </ShownPictures>
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
