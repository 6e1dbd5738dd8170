"use client";
import { Refusals } from "@/components/shell/refusals";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { useHoldPage } from "@/components/ui/use-hold-page";
import type { ImportUnit } from "@/lib/imports/types";
import { AcceptPanel } from "../accept/accept-panel";
import { FindingsCard } from "../review/findings-card";
import { PlacementView } from "../review/placement-view";
import { ShownPictures } from "../source/shown-pictures";
import { ChooseSource } from "./choose-source";
import { TargetCard } from "./target-card";
import { type AskedTarget, useImportSession } from "./use-import-session";

type Props = {
  units: readonly ImportUnit[];
  asked: AskedTarget;
  /** The id of the user, under which a document is stored while they visit another page. */
  person: string;
};

/** From a document to a draft: chosen or pasted, read in a worker, reviewed by a person, and then stored. */
export function ImportView({ units, asked, person }: Props) {
  const { session, review, busy, trouble, resumed, ...actions } = useImportSession(units, asked, person);
  useHoldPage(session !== null);
  return (
    <div className="grid gap-4">
      {busy && <Progress words={busy} onStop={actions.stop} />}
      <Refusals refusals={trouble} title="没有导入任何内容" />
      {session && review ? (
        <>
          {resumed && <ResumedNotice lost={resumed.lost} />}
          <TargetCard
            session={session}
            units={units}
            busy={busy !== null}
            onTarget={actions.retarget}
            onDrop={actions.drop}
          />
          <FindingsCard
            findings={session.placed.findings}
            cleaned={session.placed.cleaned}
            use={session.target.use}
          />
          <ShownPictures pictures={session.pictures}>
            <PlacementView
              sourceBlocks={session.sourceBlocks}
              placed={session.placed}
              review={review}
              onChange={actions.change}
              onUndo={actions.undo}
            />
            <AcceptPanel session={session} review={review} busy={busy !== null} onAccepted={actions.finish} />
          </ShownPictures>
        </>
      ) : (
        <ChooseSource busy={busy !== null} onTake={actions.take} />
      )}
    </div>
  );
}

function ResumedNotice({ lost }: { lost: number }) {
  return (
    <Notice tone="info" title="接着办没有导入完的文件">
      您离开过这一页，文件和已经核对的都还在。要导入别的，请点“换一份文件”。
      {lost > 0 &&
        `文件里的 ${lost} 张图片没有留下来：要带上图片，请点“换一份文件”重新选择这份文件；不带图片也可以直接导入。`}
    </Notice>
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
