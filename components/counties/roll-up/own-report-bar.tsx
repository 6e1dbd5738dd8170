"use client";
import type { Route } from "next";
import Link from "next/link";
import { useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { Refusals } from "@/components/shell/refusals";
import { Button } from "@/components/ui/button";
import type { Refusal } from "@/lib/core/refusal";
import type { Basis } from "@/lib/counties/roll-up/types";
import { fillFromRollUpAction } from "@/lib/reports/own-report/actions";
import type { OwnReport } from "@/lib/reports/own-report/loaders";
import type { Filled } from "@/lib/reports/own-report/mutations";

/** Writes the sums into the county's own report, or leads to where it is begun; says what was written. */
export function OwnReportBar({ own, basis }: { own: OwnReport; basis: Basis }) {
  const [filled, setFilled] = useState<Filled | null>(null);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [busy, setBusy] = useState(false);
  const { reportId, mayFill, mayBegin } = own;
  if (!reportId && !mayBegin) return null;

  async function fill(id: string) {
    setBusy(true);
    setRefusals([]);
    const answer = await resultOf(fillFromRollUpAction({ reportId: id, basis }));
    setBusy(false);
    setFilled(answer.ok ? answer.value : null);
    setRefusals(answer.ok ? answer.value.refusals : answer.refusals);
  }

  return (
    <section aria-label="本县报告" className="grid gap-2 rounded-md border border-line bg-paper px-4 py-3">
      <div className="flex flex-wrap items-center gap-3">
        <h2 className="font-medium">本县报告</h2>
        {mayBegin && (
          <Link href="/desk/reports" className="text-accent">
            先开始填报本县的报告，再写入合计
          </Link>
        )}
        {reportId && mayFill && (
          <Button size="small" disabled={busy} onClick={() => fill(reportId)}>
            {busy ? "正在写入…" : "写入本县报告"}
          </Button>
        )}
        {reportId && (
          <Link href={`/desk/reports/${reportId}` as Route} className="text-accent text-sm">
            打开本县报告
          </Link>
        )}
        <span role="status" className="text-ink-2 text-sm">
          {filled && filledWords(filled)}
        </span>
      </div>
      <Refusals refusals={refusals} />
    </section>
  );
}

function filledWords({ written, replaced, units }: Filled): string {
  if (written === 0) return "本县报告与汇总一致，没有要改的格。";
  return `已写入 ${written} 格（${units} 个单位${replaced > 0 ? `，其中 ${replaced} 格用的是本县数` : ""}），原来的数在改动记录里。`;
}
