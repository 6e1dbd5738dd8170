"use client";
import { useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { Refusals } from "@/components/shell/refusals";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Refusal } from "@/lib/core/refusal";
import { onePersonLabel } from "@/lib/core/workflow/own-work";
import { stateLabels } from "@/lib/core/workflow/workflow";
import { approveAllAction, releaseAction } from "@/lib/publications/actions";
import type { ReleaseOutcome } from "@/lib/publications/types";
import type { QueueRow } from "@/lib/reviews/types";
import { Outcomes } from "./outcomes";
import { rowKey, unresolved, useSelection } from "./use-selection";

/**
 * Publishes several reports at once, both approved ones and selected ones under review; or only approves the
 * latter.
 */
export function ReleaseBar({ rows }: { rows: readonly QueueRow[] }) {
  const [open, setOpen] = useState(false);
  const waiting = rows.filter(({ state }) => state === "approved" || state === "reviewing");
  // While the outcome is displayed, the list behind it has already changed.
  if (waiting.length === 0 && !open) return null;
  return (
    <Dialog
      title="通过或公布一批报告"
      description="逐份办理，各留各的记录：办不成的说明原因，不影响其他报告。公布后任何人都能读到，只能按更正程序修改；只通过的，等统一发布或以后公布。"
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>通过或公布一批（{waiting.length} 份可选）</Button>}
    >
      <ReleaseForm rows={waiting} onClose={() => setOpen(false)} />
    </Dialog>
  );
}

type Act = "通过" | "公布";

function ReleaseForm({ rows: listed, onClose }: { rows: readonly QueueRow[]; onClose: () => void }) {
  // The list at opening: released reports disappear from the current one.
  const [rows] = useState(listed);
  const selection = useSelection(rows);
  const [outcomes, setOutcomes] = useState<{ act: Act; each: ReleaseOutcome[] } | null>(null);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [busy, setBusy] = useState<Act | null>(null);
  if (outcomes) return <Outcomes rows={rows} outcomes={outcomes.each} act={outcomes.act} onClose={onClose} />;
  const reports = selection.chosen.flatMap(({ reportId, seen, state }) =>
    reportId && seen ? [{ reportId, seen, approves: state === "reviewing" }] : [],
  );
  const approving = reports.filter(({ approves }) => approves);

  async function run(act: Act) {
    setBusy(act);
    setRefusals([]);
    const answer = await resultOf(
      act === "公布"
        ? releaseAction({ reports })
        : approveAllAction({ reports: approving.map(({ reportId, seen }) => ({ reportId, seen })) }),
    );
    setBusy(null);
    if (answer.ok) setOutcomes({ act, each: answer.value });
    else setRefusals(answer.refusals);
  }

  return (
    <div className="grid gap-4">
      <Choices rows={rows} selection={selection} />
      <Refusals refusals={refusals} />
      <Foot
        approves={rows.some(({ state }) => state === "reviewing") ? approving.length : null}
        publishes={reports.length}
        {...{ busy, run, onClose }}
      />
    </div>
  );
}

type Choices = { rows: readonly QueueRow[]; selection: ReturnType<typeof useSelection> };

function Choices({ rows, selection }: Choices) {
  const { isChosen, toggle, chooseAll, chooseNone, chosen, left } = selection;
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 font-medium">哪些报告</legend>
      <div className="mb-1 flex flex-wrap items-center gap-2">
        <Button size="small" onClick={chooseAll}>
          全部选上
        </Button>
        <Button size="small" variant="quiet" onClick={chooseNone}>
          全部不选
        </Button>
        <span role="status" className="text-ink-2 text-sm tabular-nums">
          已选 {chosen.length} 份{left > 0 && `；另有 ${left} 份批注没有办结，要选请逐份点`}
        </span>
      </div>
      {rows.map((row) => (
        <label key={rowKey(row)} className="flex min-h-8 items-start gap-2 py-0.5">
          <input
            type="checkbox"
            className="mt-[calc((1lh-1rem)/2)] size-4 shrink-0 accent-accent"
            disabled={row.ownWork !== undefined}
            checked={isChosen(row)}
            onChange={() => toggle(row)}
          />
          <ReleaseRow row={row} />
        </label>
      ))}
    </fieldset>
  );
}

type Foot = {
  /** Number of selected reports under review; null if the list contains none. */
  approves: number | null;
  publishes: number;
  busy: Act | null;
  run: (act: Act) => void;
  onClose: () => void;
};

function Foot({ approves, publishes, busy, run, onClose }: Foot) {
  return (
    <div className="flex flex-wrap justify-end gap-3">
      <Button busy={busy !== null} onClick={onClose}>
        取消
      </Button>
      {approves !== null && (
        <Button
          busy={busy !== null}
          why={approves === 0 && "选上的里面没有还在审核的报告"}
          onClick={() => run("通过")}
        >
          {busy === "通过" ? "正在通过…" : `只通过 ${approves} 份`}
        </Button>
      )}
      <Button
        variant="primary"
        busy={busy !== null}
        why={publishes === 0 && "请先在上面选报告"}
        onClick={() => run("公布")}
      >
        {busy === "公布" ? "正在公布…" : `公布 ${publishes} 份`}
      </Button>
    </div>
  );
}

/** A report to publish, its current state, and the reason if it cannot be selected. */
function ReleaseRow({ row }: { row: QueueRow }) {
  return (
    <span>
      {row.unit} {row.year} 年度
      <span className="text-ink-2 text-sm max-sm:block sm:ml-2">
        {row.state === "approved" ? "已通过" : `${stateLabels.reviewing}：通过并公布`}
        {unresolved(row) > 0 && `，${unresolved(row)} 条批注没有办结`}
        {row.byOnePerson && `，${onePersonLabel}`}
        {row.ownWork && <span className="block text-warn">{row.ownWork}</span>}
      </span>
    </span>
  );
}
