"use client";
import { Button } from "@/components/ui/button";
import { Card, CardTitle } from "@/components/ui/card";
import { SelectField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { stateLabels } from "@/lib/core/workflow/workflow";
import type { ImportUnit } from "@/lib/imports/types";
import { type ImportSession, type ImportTarget, usualUse } from "../reading/import-session";
import { OtherYear } from "./other-year";

type Props = {
  session: ImportSession;
  units: readonly ImportUnit[];
  busy: boolean;
  onTarget: (target: ImportTarget) => void;
  onDrop: () => void;
};

/** The document that was read, and the unit and year it is imported for. */
export function TargetCard({ session, units, busy, onTarget, onDrop }: Props) {
  const { source, target, placed } = session;
  const unit = units.find(({ code }) => code === target.unitCode);
  const { detected } = placed;
  // Disabled while the document is placed, the field that was just changed would lose the focus.
  const choose = (chosen: ImportTarget) => {
    if (!busy) onTarget(chosen);
  };
  return (
    <Card className="grid gap-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="wrap-anywhere min-w-0">
          <CardTitle className="mb-0">{source.name}</CardTitle>
          <p className="text-ink-2">
            认出：{detected.unit ?? "没有写明单位"} ·{" "}
            {detected.year === null ? "没有写明年度" : `${detected.year} 年度`} · 按{placed.form.edition.name}
            摆放
            {target.use === "report" && ` · 有把握 ${Math.floor(placed.certainty * 100)}%`}
          </p>
        </div>
        <Button size="small" onClick={onDrop}>
          换一份文件
        </Button>
      </div>
      <TargetFields session={session} units={units} busy={busy} onTarget={choose} />
      {detected.year !== null && detected.year !== target.year && (
        <OtherYear
          session={session}
          named={detected.year}
          years={unit?.years ?? []}
          busy={busy}
          onTarget={choose}
        />
      )}
      <ExistingDraftNotice session={session} />
    </Card>
  );
}

function TargetFields({ session: { target, placed }, units, busy, onTarget }: Omit<Props, "onDrop">) {
  const unit = units.find(({ code }) => code === target.unitCode);
  return (
    <div className="grid gap-4 sm:grid-cols-[minmax(0,20rem)_10rem]">
      <SelectField
        label="单位"
        value={target.unitCode}
        disabled={units.length === 1}
        hint={units.length === 1 ? "您只填报这一个单位" : undefined}
        aria-disabled={busy}
        onChange={(event) => onTarget({ ...target, unitCode: event.target.value })}
      >
        {units.map(({ code, organ }) => (
          <option key={code} value={code}>
            {organ}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="导入到"
        value={target.year}
        aria-disabled={busy}
        onChange={(event) => {
          const year = Number(event.target.value);
          onTarget({ ...target, year, use: usualUse(placed.detected.year, year) });
        }}
      >
        {(unit?.years ?? []).map((year) => (
          <option key={year} value={year}>
            {year} 年度
          </option>
        ))}
      </SelectField>
    </div>
  );
}

function ExistingDraftNotice({ session: { context, target } }: { session: ImportSession }) {
  const { existing } = context;
  if (!existing) return null;
  const state = stateLabels[existing.state];
  return existing.mayWrite ? (
    <Notice tone="info" title={`${target.year} 年度的报告已经建立（${state}）`}>
      导入的内容会放进这份草稿。空着的栏目直接填上
      {target.use === "report" && "，系统预填、没有改过的换成文件里的"}
      ；已经写了内容的栏目默认不动，是否替换由您在最后选择，被替换的文字留在历史记录里。
    </Notice>
  ) : (
    <Notice tone="err" title={`${target.year} 年度的报告现在是“${state}”，不能导入`}>
      已经离开填报的报告不能再放进内容。请换一个年度，或先按程序退回、撤回或更正。
    </Notice>
  );
}
