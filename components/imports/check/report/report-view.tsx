import { Printer } from "lucide";
import { useMemo, useState } from "react";
import { FindingCounts } from "@/components/findings/list/finding-counts";
import { PrintedFindings, printFindings } from "@/components/findings/printed/printed-findings";
import { countBySeverity, severities } from "@/components/findings/severities";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import type { Severity } from "@/lib/core/checks/engine/check";
import type { KnownOfReport } from "@/lib/imports/place/examine/examine-report";
import type { CheckedReport } from "../../reading/worker/checked-report";
import { CheckedFindings } from "./checked-findings";
import { MarkedReport } from "./marked-report";
import { findingMarks } from "./marks";
import { AskUnitAndYear, kindLabels } from "./unit-and-year";

type Props = {
  name: string;
  report: CheckedReport;
  known: KnownOfReport;
  rules: string;
  onKnown: (known: KnownOfReport) => void;
};

/** One report: the findings next to the document, each marked at its words. */
export function ReportView({ name, report, known, rules, onKnown }: Props) {
  const { findings, blocks, organ, kind, year, edition } = report;
  const [severity, setSeverity] = useState<Severity | null>(null);
  const marks = useMemo(() => findingMarks(blocks, findings), [blocks, findings]);
  const counts = countBySeverity(findings);
  return (
    <section aria-labelledby="checked-report" className="grid grid-cols-1 gap-4">
      <PrintedFindings
        year={year}
        organ={organ || name}
        rows={findings.map((finding) => ({ finding, step: finding.step }))}
      />
      <div className="grid gap-2">
        <h2 id="checked-report" className="font-bold font-song text-xl [overflow-wrap:anywhere]">
          {report.title || name}
        </h2>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-2 text-sm">
          <FindingCounts counts={counts} />
          <span>{organ ? `${organ}（${kindLabels[kind]}）` : `单位：${kindLabels[kind]}`}</span>
          <span>
            {year} 年，按{edition}的 {report.rules} 条规则
          </span>
        </p>
      </div>
      <AskUnitAndYear report={report} known={known} onKnown={onKnown} />
      <div className="flex flex-wrap items-center gap-2">
        {findings.length > 0 && <SeverityChoice counts={counts} chosen={severity} onChoose={setSeverity} />}
        <Button onClick={() => void printFindings()}>
          <Icon of={Printer} size={16} />
          打印清单
        </Button>
      </div>
      {findings.length === 0 && (
        <Notice tone="ok" title="没有发现问题">
          按 {report.rules} 条规则核对过；与上年报告和当地其他单位的比较，这里没有做。
        </Notice>
      )}
      <div className="grid grid-cols-1 gap-6 wide:grid-cols-[minmax(0,1fr)_210mm]">
        {findings.length > 0 && (
          <div className="min-w-0 wide:sticky wide:top-4 wide:max-h-[calc(100dvh-2rem)] wide:self-start wide:overflow-y-auto">
            <CheckedFindings findings={findings} severity={severity} marks={marks} rules={rules} />
          </div>
        )}
        <div className="min-w-0 wide:col-start-2">
          <MarkedReport report={report} marks={marks} />
        </div>
      </div>
    </section>
  );
}

type ChoiceProps = {
  counts: Record<Severity, number>;
  chosen: Severity | null;
  onChoose: (severity: Severity | null) => void;
};

function SeverityChoice({ counts, chosen, onChoose }: ChoiceProps) {
  const all = counts.error + counts.warning + counts.hint;
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="sr-only">按轻重</legend>
      {[
        { severity: null, title: "全部", count: all },
        ...severities.map((each) => ({ ...each, count: counts[each.severity] })),
      ].map(({ severity, title, count }) => (
        <Button
          key={title}
          aria-pressed={chosen === severity}
          onClick={() => onChoose(severity)}
          className="aria-pressed:border-accent aria-pressed:bg-accent-wash aria-pressed:text-accent-ink"
        >
          {title} <span className="tabular-nums">{count}</span>
        </Button>
      ))}
    </fieldset>
  );
}
