"use client";
import { Button } from "@/components/ui/button";
import { Card, CardTitle } from "@/components/ui/card";
import { SelectField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { stateLabels } from "@/lib/core/workflow/workflow";
import type { ImportUnit } from "@/lib/imports/types";
import type { Target, Work } from "./work";

type Props = {
  work: Work;
  units: readonly ImportUnit[];
  busy: boolean;
  onTarget: (target: Target) => void;
  onDrop: () => void;
};

/** What was read, and for which unit and year it is brought in. */
export function TargetCard({ work, units, busy, onTarget, onDrop }: Props) {
  const { source, target, placed } = work;
  const unit = units.find(({ code }) => code === target.unitCode);
  const { told } = placed;
  return (
    <Card className="grid gap-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="wrap-anywhere min-w-0">
          <CardTitle className="mb-0">{source.name}</CardTitle>
          <p className="text-ink-2">
            认出：{told.unit ?? "没有写明单位"} · {told.year === null ? "没有写明年度" : `${told.year} 年度`}{" "}
            · 按{placed.form.edition.name}摆放
          </p>
        </div>
        <Button size="small" onClick={onDrop}>
          换一份文件
        </Button>
      </div>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,20rem)_10rem]">
        <SelectField
          label="单位"
          value={target.unitCode}
          disabled={busy || units.length === 1}
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
          disabled={busy}
          onChange={(event) => {
            const year = Number(event.target.value);
            onTarget({ ...target, year, use: told.year === year - 1 ? "base" : "report" });
          }}
        >
          {(unit?.years ?? []).map((year) => (
            <option key={year} value={year}>
              {year} 年度
            </option>
          ))}
        </SelectField>
      </div>
      {told.year !== null && told.year !== target.year && (
        <OtherYear work={work} told={told.year} years={unit?.years ?? []} busy={busy} onTarget={onTarget} />
      )}
      <Standing work={work} />
    </Card>
  );
}

/** The document is of another year than the one it is brought in for: what is it then? */
function OtherYear({
  work: { target, ground },
  told,
  years,
  busy,
  onTarget,
}: {
  work: Work;
  told: number;
  years: readonly number[];
  busy: boolean;
  onTarget: (target: Target) => void;
}) {
  const { year, use } = target;
  const uses = [
    {
      use: "base" as const,
      label: `作为 ${year} 年的底稿：文字放进 ${year} 年各章，由您改写；${told} 年的数字、标题、日期和引言不带入`,
    },
    {
      use: "report" as const,
      label: `它就是 ${year} 年的报告，只是原文的年份写错了：文字和数字全部带入，年份请在填报时改正`,
    },
  ];
  return (
    <div className="grid gap-3">
      <fieldset className="grid gap-2" disabled={busy}>
        <legend className="mb-1 font-medium">
          这是 {told} 年的报告，您选的是 {year} 年。怎样使用？
        </legend>
        {years.includes(told) && (
          <label className="flex items-start gap-2">
            <input
              type="radio"
              name="use"
              checked={false}
              onChange={() => onTarget({ ...target, year: told, use: "report" })}
              className="mt-1.5 size-4 accent-accent"
            />
            <span>导入为 {told} 年度的报告</span>
          </label>
        )}
        {uses.map((each) => (
          <label key={each.use} className="flex items-start gap-2">
            <input
              type="radio"
              name="use"
              checked={use === each.use}
              onChange={() => onTarget({ ...target, use: each.use })}
              className="mt-1.5 size-4 accent-accent"
            />
            <span>{each.label}</span>
          </label>
        ))}
      </fieldset>
      {use === "base" && told === year - 1 && !ground.lastYear && (
        <Notice tone="info" title={`系统里没有 ${told} 年的报告`}>
          这次导入只带来文字：{told}{" "}
          年的数字不会存进系统，填表时没有上年数可对照，“上年结转”不会自动填入，与上年比对的检查也不会进行。
          如果需要这些，请先选“导入为 {told} 年度的报告”。
        </Notice>
      )}
    </div>
  );
}

function Standing({ work: { ground, target } }: { work: Work }) {
  const { standing } = ground;
  if (!standing) return null;
  const state = stateLabels[standing.state];
  return standing.mayWrite ? (
    <Notice tone="info" title={`${target.year} 年度的报告已经建立（${state}）`}>
      导入的内容会放进这份草稿。空着的栏目直接填上；已经写了内容的栏目默认不动，是否替换由您在最后选择，被替换的文字留在历史记录里。
    </Notice>
  ) : (
    <Notice tone="err" title={`${target.year} 年度的报告现在是“${state}”，不能导入`}>
      已经离开填报的报告不能再放进内容。请换一个年度，或先按程序退回、撤回或更正。
    </Notice>
  );
}
