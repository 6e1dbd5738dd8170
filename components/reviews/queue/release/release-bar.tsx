"use client";
import { useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { Refusals } from "@/components/shell/refusals";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Refusal } from "@/lib/core/refusal";
import { onePersonLabel } from "@/lib/core/workflow/own-work";
import { stateLabels } from "@/lib/core/workflow/workflow";
import { releaseAction } from "@/lib/publications/actions";
import type { ReleaseOutcome } from "@/lib/publications/types";
import type { QueueRow } from "@/lib/reviews/types";

/** Makes several reports public at once: those approved, and those under review that are chosen beside. */
export function ReleaseBar({ rows }: { rows: readonly QueueRow[] }) {
  const [open, setOpen] = useState(false);
  const waiting = rows.filter(({ state }) => state === "approved" || state === "reviewing");
  // While the outcome is read the list behind has changed already.
  if (waiting.length === 0 && !open) return null;
  return (
    <div className="flex justify-end">
      <Dialog
        title="公布一批报告"
        description="逐份办理，各留各的记录：办不成的说明原因，不影响其他报告。公布后任何人都能读到，只能按更正程序修改。"
        open={open}
        onOpenChange={setOpen}
        trigger={<Button look="primary">公布一批（{waiting.length} 份可选）</Button>}
      >
        <ReleaseForm rows={waiting} onClose={() => setOpen(false)} />
      </Dialog>
    </div>
  );
}

const keyOf = ({ unitCode, year }: QueueRow) => `${unitCode}-${year}`;

function ReleaseForm({ rows: listed, onClose }: { rows: readonly QueueRow[]; onClose: () => void }) {
  // The list as it was opened: what was released leaves the one behind.
  const [rows] = useState(listed);
  const [chosen, setChosen] = useState(
    () => new Set(rows.filter(({ state, ownWork }) => state === "approved" && !ownWork).map(keyOf)),
  );
  const [outcomes, setOutcomes] = useState<ReleaseOutcome[] | null>(null);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [busy, setBusy] = useState(false);
  if (outcomes) return <Outcomes rows={rows} outcomes={outcomes} onClose={onClose} />;

  async function release() {
    setBusy(true);
    const reports = rows.flatMap((row) =>
      chosen.has(keyOf(row)) && row.reportId && row.versionId
        ? [{ reportId: row.reportId, seen: row.versionId, approves: row.state === "reviewing" }]
        : [],
    );
    const answer = await resultOf(releaseAction({ reports }));
    setBusy(false);
    if (answer.ok) setOutcomes(answer.value);
    else setRefusals(answer.refusals);
  }

  return (
    <div className="grid gap-4">
      <fieldset className="grid gap-1">
        <legend className="mb-1 font-medium">公布哪些</legend>
        {rows.map((row) => (
          <label key={keyOf(row)} className="flex min-h-8 items-center gap-2">
            <input
              type="checkbox"
              className="size-4 shrink-0 accent-accent"
              disabled={row.ownWork !== undefined}
              checked={chosen.has(keyOf(row))}
              onChange={({ target }) => {
                const next = new Set(chosen);
                if (target.checked) next.add(keyOf(row));
                else next.delete(keyOf(row));
                setChosen(next);
              }}
            />
            <ReleaseRow row={row} />
          </label>
        ))}
      </fieldset>
      <Refusals refusals={refusals} />
      <div className="flex justify-end gap-3">
        <Button onClick={onClose}>取消</Button>
        <Button look="primary" busy={busy} disabled={!busy && chosen.size === 0} onClick={release}>
          {busy ? "正在公布…" : `公布 ${chosen.size} 份`}
        </Button>
      </div>
    </div>
  );
}

/** What is published, as what, and why it cannot be chosen where it cannot. */
function ReleaseRow({ row }: { row: QueueRow }) {
  return (
    <span>
      {row.unit} {row.year} 年度
      <span className="ml-2 text-ink-2 text-sm">
        {row.state === "approved" ? "已通过" : `${stateLabels.reviewing}：通过并公布`}
        {row.notes && `，${row.notes.open + row.notes.answered} 条批注没有办结`}
        {row.byOnePerson && `，${onePersonLabel}`}
        {row.ownWork && <span className="block text-warn">{row.ownWork}</span>}
      </span>
    </span>
  );
}

function Outcomes({
  rows,
  outcomes,
  onClose,
}: {
  rows: readonly QueueRow[];
  outcomes: readonly ReleaseOutcome[];
  onClose: () => void;
}) {
  const released = outcomes.filter(({ refusals }) => refusals.length === 0).length;
  return (
    <div className="grid gap-4">
      <p role="status" className="font-medium">
        已公布 {released} 份{released < outcomes.length && `，${outcomes.length - released} 份没有公布`}。
      </p>
      <ul className="grid gap-2">
        {outcomes.map(({ reportId, refusals }) => (
          <li key={reportId}>
            {rows.find((row) => row.reportId === reportId)?.unit}：
            {refusals.length === 0 ? (
              "已公布"
            ) : (
              <span className="text-err">{refusals.map(({ message }) => message).join("")}</span>
            )}
          </li>
        ))}
      </ul>
      <p className="flex justify-end">
        <Button look="primary" onClick={onClose}>
          完成
        </Button>
      </p>
    </div>
  );
}
