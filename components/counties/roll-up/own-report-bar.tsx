"use client";
import type { Route } from "next";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { Refusals } from "@/components/shell/refusals";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Refusal } from "@/lib/core/refusal";
import { areaWordsOf } from "@/lib/core/self-word";
import { stateLabels } from "@/lib/core/workflow/workflow";
import { basisLabels, unitBasisLabels } from "@/lib/counties/roll-up/labels";
import type { SummedUnits } from "@/lib/counties/roll-up/sent/summed-units";
import type { Basis, RolledUnit } from "@/lib/counties/roll-up/types";
import { beginReportAction } from "@/lib/reports/actions";
import { fillFromRollUpAction } from "@/lib/reports/own-report/actions";
import type { OwnReport } from "@/lib/reports/own-report/loaders";
import type { FilledReport } from "@/lib/reports/own-report/mutations";

type Props = {
  own: OwnReport;
  basis: Basis;
  units: SummedUnits;
};

/**
 * Begins the county's own report from the sums, or writes them into it; from then on it follows them until it
 * is signed. Sums of only some of the units are incomplete: they are written only after a confirmation that
 * lists the missing ones. The office's own report is shown next to it.
 */
export function OwnReportBar({ own, basis, units }: Props) {
  const { filled, refusals, busy, fill, begin } = useFilling(units, basis);
  const [asking, setAsking] = useState(false);
  const { county, missing, offices } = units;
  const { own: area } = areaWordsOf(county);
  const { reportId, mayFill, mayBegin, state, follows } = own;
  if (!state && !mayBegin && offices.length === 0) return null;
  const write = () => {
    setAsking(false);
    return reportId ? fill(reportId) : begin();
  };

  return (
    <section
      aria-label={`${area}报告`}
      className="grid gap-2 rounded-md border border-line bg-paper px-4 py-3"
    >
      <div className="flex flex-wrap items-center gap-3">
        <h2 className="font-medium">{area}报告</h2>
        {state && <span className="text-ink-2 text-sm">{stateLabels[state]}</span>}
        {mayBegin && (
          <Button size="small" busy={busy} onClick={() => (missing.length > 0 ? setAsking(true) : write())}>
            {busy ? "正在写入…" : "由汇总开始填报"}
          </Button>
        )}
        {reportId && mayFill && (
          <Button size="small" busy={busy} onClick={() => (missing.length > 0 ? setAsking(true) : write())}>
            {busy ? "正在写入…" : `写入${area}报告`}
          </Button>
        )}
        {reportId && (
          <Link href={`/desk/reports/${reportId}` as Route} className="text-accent text-sm">
            打开{area}报告
          </Link>
        )}
        <span role="status" className="text-ink-2 text-sm">
          {filled && filledWords(filled, missing.length, area)}
        </span>
      </div>
      {follows && <p className="text-ink-2 text-sm">{followsWords(follows)}</p>}
      <Offices offices={offices} />
      {(reportId || mayBegin) && (
        <MissingDialog units={units} open={asking} onOpenChange={setAsking} onWrite={write} />
      )}
      <Refusals refusals={refusals} />
    </section>
  );
}

/** Writes the sums into the report, which is begun first if there is none. */
function useFilling({ county, year }: Props["units"], basis: Basis) {
  const router = useRouter();
  const [filled, setFilled] = useState<FilledReport | null>(null);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [busy, setBusy] = useState(false);

  async function fill(reportId: string) {
    setBusy(true);
    setRefusals([]);
    const answer = await resultOf(fillFromRollUpAction({ reportId, basis }));
    setBusy(false);
    setFilled(answer.ok ? answer.value : null);
    setRefusals(answer.ok ? answer.value.refusals : answer.refusals);
    router.refresh();
  }

  async function begin() {
    setBusy(true);
    const begun = await resultOf(beginReportAction({ unitCode: county.code, year, from: "lastYear" }));
    if (begun.ok) return fill(begun.value.reportId);
    setBusy(false);
    setRefusals(begun.refusals);
  }

  return { filled, refusals, busy, fill, begin };
}

/** The office's own report, next to the government's. */
function Offices({ offices }: { offices: readonly RolledUnit[] }) {
  if (offices.length === 0) return null;
  return (
    <p className="text-sm">
      政府办公室的报告：
      {offices.map(({ code, name, basis, reportId }) => (
        <span key={code} className="mr-3">
          {reportId ? <Link href={`/reviews/${reportId}` as Route}>{name}</Link> : name}（
          {basis ? unitBasisLabels[basis] : "没有可以计入的版本"}）
        </span>
      ))}
    </p>
  );
}

type DialogProps = {
  units: SummedUnits;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onWrite: () => void;
};

function MissingDialog({ units: { included, missing }, open, onOpenChange, onWrite }: DialogProps) {
  return (
    <Dialog
      title={`还缺 ${missing.length} 个单位，仍要写入吗？`}
      description={`现在的合计只有 ${included} 个单位，不是全部的数。还没有计入：${missing.join("、")}。报齐以后可以再写入一次。`}
      open={open}
      onOpenChange={onOpenChange}
    >
      <p className="flex flex-wrap justify-end gap-3">
        <Button onClick={() => onOpenChange(false)}>先不写入</Button>
        <Button variant="primary" onClick={onWrite}>
          写入 {included} 个单位的合计
        </Button>
      </p>
    </Dialog>
  );
}

function followsWords({ basis, signed, included, units }: NonNullable<OwnReport["follows"]>): string {
  const whose = `${basisLabels[basis]} ${included} / ${units} 个单位`;
  return signed
    ? `各格是审签时的合计（${whose}），以后汇总变了也不再变。`
    : `各格跟随汇总（${whose}）：单位的数变了，草稿跟着变，直到审签。`;
}

function filledWords({ written, replaced, units }: FilledReport, missing: number, area: string): string {
  if (written === 0) return `${area}报告与汇总一致，没有要改的格。`;
  return `已写入 ${written} 格（${units} 个单位${replaced > 0 ? `，其中 ${replaced} 格用的是另填的数` : ""}${missing > 0 ? `，还缺 ${missing} 个，报齐后请再写入` : ""}），原来的数在改动记录里。`;
}
