"use client";
import { useState } from "react";
import { useDecisionState, useDecisionWords } from "@/components/shell/decisions";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SelectField, TextArea } from "@/components/ui/field";
import { type TakeDownGround, takeDownGroundIds, takeDownGrounds } from "@/lib/core/workflow/take-down";
import { takeDownAction } from "@/lib/publications/actions";
import type { Review } from "@/lib/reviews/types";
import { RefusalList } from "../refusal-list";
import { useReviewAction } from "../use-review-action";
import { takeDownMessage } from "./copied-messages";

/**
 * Takes down every published version at once: the ground is shown to the public, the reason only to the unit.
 */
export function TakeDownDialog({ review, number }: { review: Review; number: number }) {
  const [open, setOpen] = useState(false);
  const [ground, setGround] = useDecisionState<TakeDownGround>("take-down ground", "personalData");
  const [note, setNote] = useDecisionWords<string>("take-down note", "");
  const { run, busy, refusals, forget } = useReviewAction();

  async function save(event: React.FormEvent) {
    event.preventDefault();
    const given = { ground, note: note.trim() };
    const sent = takeDownAction({ reportId: review.reportId, number, ...given });
    const answer = await run(sent, "takeDown", takeDownMessage(review, ground));
    if (!answer.ok) return;
    setNote("");
    setOpen(false);
  }

  return (
    <Dialog
      title="撤下公开"
      description="已公布的各个版本立即停止公开：网页、各种格式的文件、图片、开放数据和搜索结果里都不再出现，原网址只说明已经撤下。"
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        forget();
      }}
      trigger={<Button variant="danger">撤下公开</Button>}
    >
      <form className="grid gap-4" onSubmit={save}>
        <GroundField value={ground} onChange={setGround} />
        <TextArea
          label="具体情况（只给本单位看，记入办理记录）"
          hint="写明在哪一段、哪一格，请单位发起更正。不要写出那项信息本身。"
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <p className="text-ink-2 text-sm">
          更正版公布后，原网址恢复公开，撤下的旧版不再公开。别人已经下载的文件、搜索引擎的快照和已导出的静态网站收不回，需要另行处理。
        </p>
        <RefusalList refusals={refusals} />
        <div className="flex justify-end gap-3">
          <Button busy={busy} onClick={() => setOpen(false)}>
            取消
          </Button>
          <Button type="submit" variant="danger" busy={busy}>
            {busy ? "正在撤下…" : "立即撤下"}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

type GroundProps = { value: TakeDownGround; onChange: (ground: TakeDownGround) => void };

function GroundField({ value, onChange }: GroundProps) {
  return (
    <SelectField
      label="撤下原因（向公众说明）"
      value={value}
      onChange={({ target }) => onChange(takeDownGroundIds.find((each) => each === target.value) ?? value)}
    >
      {takeDownGroundIds.map((each) => (
        <option key={each} value={each}>
          {takeDownGrounds[each]}
        </option>
      ))}
    </SelectField>
  );
}
