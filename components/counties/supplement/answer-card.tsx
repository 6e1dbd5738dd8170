"use client";
import { useState } from "react";
import { useDecisionWords } from "@/components/shell/decisions";
import { Refusals } from "@/components/shell/refusals";
import { useAction } from "@/components/shell/use-action";
import { Button } from "@/components/ui/button";
import { Card, CardTitle } from "@/components/ui/card";
import { TextField } from "@/components/ui/field";
import { ScriptForm } from "@/components/ui/script-form";
import { asHalfWidth } from "@/lib/core/tables/figures";
import { answerSupplementAction } from "@/lib/counties/supplement/actions";
import type { UnitSupplement } from "@/lib/counties/supplement/types";

/** The county's supplementary questions to a unit: filled in by its clerk, read-only for others. */
export function AnswerCard({ supplement }: { supplement: UnitSupplement }) {
  const { rows, mayWrite } = supplement;
  const open = rows.filter(({ value }) => value === null).length;
  return (
    <Card aria-labelledby="supplement-title">
      <CardTitle id="supplement-title">另要的数（不公开）</CardTitle>
      <p className="mb-3 text-ink-2">
        {mayWrite
          ? "不属于年度报告，只供上级汇总，不公开；随时可以填、可以改，没有的填 0。"
          : "不属于年度报告，只供上级汇总，不公开。"}
        {open > 0 ? `还有 ${open} 项没有填。` : "都已填写。"}
      </p>
      {mayWrite ? <AnswerForm supplement={supplement} /> : <AnswerList rows={rows} />}
    </Card>
  );
}

function AnswerList({ rows }: Pick<UnitSupplement, "rows">) {
  return (
    <dl className="grid gap-1 text-sm">
      {rows.map(({ id, label, unit, value }) => (
        <div key={id} className="flex flex-wrap justify-between gap-x-4">
          <dt>{label}</dt>
          <dd className="tabular-nums">{value === null ? "没有填" : `${value}${unit}`}</dd>
        </div>
      ))}
    </dl>
  );
}

function AnswerForm({ supplement: { unit, year, rows } }: { supplement: UnitSupplement }) {
  const stored = rows.map(({ id, value }) => [id, value === null ? "" : String(value)] as const);
  const [values, setValues] = useDecisionWords<Readonly<Record<string, string>>>(
    `supplement ${unit.code} ${year} ${JSON.stringify(stored)}`,
    Object.fromEntries(stored),
  );
  const [saved, setSaved] = useState(false);
  const { busy, refusals, run } = useAction();
  const isNumber = (text: string) => /^\d{0,12}$/.test(asHalfWidth(text));
  const faulty = rows.some(({ id }) => !isNumber(values[id] ?? ""));

  async function save() {
    const answers = rows.map(({ id }) => ({ rowId: id, value: asHalfWidth(values[id] ?? "") }));
    setSaved(await run(() => answerSupplementAction({ unitCode: unit.code, year, answers })));
  }

  return (
    <ScriptForm
      aria-labelledby="supplement-title"
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (!faulty) void save();
      }}
    >
      <div className="grid gap-3 sm:grid-cols-2">
        {rows.map(({ id, label, unit: measure }) => (
          <TextField
            key={id}
            label={measure === "" ? label : `${label}（${measure}）`}
            inputMode="numeric"
            maxLength={13}
            value={values[id] ?? ""}
            error={isNumber(values[id] ?? "") ? undefined : "请填不小于 0 的整数，没有的填 0。"}
            onChange={({ target }) => {
              setSaved(false);
              setValues({ ...values, [id]: target.value });
            }}
          />
        ))}
      </div>
      <Refusals refusals={refusals} />
      <p className="flex flex-wrap items-center gap-3">
        <Button type="submit" busy={busy}>
          {busy ? "正在保存…" : "保存另要的数"}
        </Button>
        <span role="status" className="text-ink-2 text-sm">
          {saved && "已保存"}
        </span>
      </p>
    </ScriptForm>
  );
}
