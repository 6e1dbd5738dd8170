"use client";
import type { Route } from "next";
import Link from "next/link";
import { useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { Refusals } from "@/components/shell/refusals";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Refusal } from "@/lib/core/refusal";
import type { Basis, CountyRollUp } from "@/lib/counties/roll-up/types";
import { fillFromRollUpAction } from "@/lib/reports/own-report/actions";
import type { OwnReport } from "@/lib/reports/own-report/loaders";
import type { FilledReport } from "@/lib/reports/own-report/mutations";

type Props = {
  own: OwnReport;
  basis: Basis;
  units: Pick<CountyRollUp, "county" | "year" | "included" | "missing">;
};

/**
 * Writes the sums into the county's own report, or links to where it is begun; shows what was written. Sums of only
 * some of the units are not the county's figures: they are written only after a confirmation that shows the missing
 * ones.
 */
export function OwnReportBar({ own, basis, units }: Props) {
  const [filled, setFilled] = useState<FilledReport | null>(null);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const { county, year, missing } = units;
  const { reportId, mayFill, mayBegin } = own;
  if (!reportId && !mayBegin) return null;

  async function fill(id: string) {
    setAsking(false);
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
          <Link href={`/desk/reports?unit=${county.code}&year=${year}`} className="text-accent">
            先开始填报本县的 {year} 年报告，再写入合计
          </Link>
        )}
        {reportId && mayFill && (
          <Button
            size="small"
            busy={busy}
            onClick={() => (missing.length > 0 ? setAsking(true) : fill(reportId))}
          >
            {busy ? "正在写入…" : "写入本县报告"}
          </Button>
        )}
        {reportId && (
          <Link href={`/desk/reports/${reportId}` as Route} className="text-accent text-sm">
            打开本县报告
          </Link>
        )}
        <span role="status" className="text-ink-2 text-sm">
          {filled && filledWords(filled, missing.length)}
        </span>
      </div>
      {reportId && (
        <MissingDialog units={units} open={asking} onOpenChange={setAsking} onWrite={() => fill(reportId)} />
      )}
      <Refusals refusals={refusals} />
    </section>
  );
}

type DialogProps = {
  units: Pick<CountyRollUp, "included" | "missing">;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onWrite: () => void;
};

function MissingDialog({ units: { included, missing }, open, onOpenChange, onWrite }: DialogProps) {
  const names = missing.map(({ name }) => name).join("、");
  return (
    <Dialog
      title={`还缺 ${missing.length} 个单位，仍要写入吗？`}
      description={`现在的合计只有 ${included.length} 个单位，不是全县的数。还没有计入：${names}。报齐以后可以再写入一次。`}
      open={open}
      onOpenChange={onOpenChange}
    >
      <p className="flex flex-wrap justify-end gap-3">
        <Button onClick={() => onOpenChange(false)}>先不写入</Button>
        <Button look="primary" onClick={onWrite}>
          写入 {included.length} 个单位的合计
        </Button>
      </p>
    </Dialog>
  );
}

function filledWords({ written, replaced, units }: FilledReport, missing: number): string {
  if (written === 0) return "本县报告与汇总一致，没有要改的格。";
  return `已写入 ${written} 格（${units} 个单位${replaced > 0 ? `，其中 ${replaced} 格用的是本县数` : ""}${missing > 0 ? `，还缺 ${missing} 个，报齐后请再写入` : ""}），原来的数在改动记录里。`;
}
