"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SelectField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { oldestYear } from "@/lib/core/editions/registry";
import type { Refusal } from "@/lib/core/refusal";
import type { ImportRow } from "@/lib/imports/types";
import { useBatchContext } from "../batch-context";

type Props = { row: ImportRow; onClose: () => void };

/** Chooses the unit and year of one file, which is then placed again. */
export function ChooseDialog({ row, onClose }: Props) {
  const { batch, today } = useBatchContext();
  const [unitCode, setUnitCode] = useState(row.unitCode ?? "");
  const [year, setYear] = useState(row.year === null ? "" : String(row.year));
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Refusal[]>([]);
  const newest = Number(today.slice(0, 4));
  const years = Array.from({ length: newest - oldestYear + 1 }, (_, index) => newest - index);
  const known = years.map(String).includes(year);

  async function submit(event: React.FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (unitCode === "" || !known) return;
    setBusy(true);
    const answer = await batch.choose(row, { unitCode, year: Number(year) });
    setBusy(false);
    if (answer.ok) onClose();
    else setTrouble(answer.refusals);
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title="单位和年度"
      description={row.title || row.name}
    >
      <form noValidate onSubmit={submit} className="grid gap-4">
        <UnitField row={row} value={unitCode} asked={asked} onChange={setUnitCode} />
        <YearField row={row} years={years} value={known ? year : ""} asked={asked} onChange={setYear} />
        {row.stats?.confirmed && (
          <Notice tone="warn">这一份核对过。换单位或年度以后要重新摆放，请再核对一遍。</Notice>
        )}
        {trouble.length > 0 && (
          <Notice tone="err" title="没有改成">
            {[...new Set(trouble.map(({ message }) => message))].map((message) => (
              <p key={message}>{message}</p>
            ))}
          </Notice>
        )}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" variant="primary" busy={busy}>
            {busy ? "正在重新摆放…" : "确定"}
          </Button>
          <Button busy={busy} onClick={onClose}>
            取消
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

type FieldProps = { row: ImportRow; value: string; asked: boolean; onChange: (value: string) => void };

function UnitField({ row, value, asked, onChange }: FieldProps) {
  const { context } = useBatchContext();
  return (
    <SelectField
      label="单位"
      value={value}
      hint={row.stats?.detectedUnit ? `文中写的是“${row.stats.detectedUnit}”` : undefined}
      error={asked && value === "" ? "请选择单位。" : undefined}
      onChange={({ target }) => onChange(target.value)}
    >
      <option value="">请选择</option>
      {context.units.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}

function YearField({ row, years, value, asked, onChange }: FieldProps & { years: readonly number[] }) {
  return (
    <SelectField
      label="报告年度"
      value={value}
      hint={
        row.year !== null && !years.includes(row.year)
          ? `文中写的是 ${row.year} 年，系统从 ${oldestYear} 年度起支持`
          : "报告写的是哪一年的工作，不是发布的那一年"
      }
      error={asked && value === "" ? "请选择年度。" : undefined}
      onChange={({ target }) => onChange(target.value)}
    >
      <option value="">请选择</option>
      {years.map((each) => (
        <option key={each} value={each}>
          {each} 年度
        </option>
      ))}
    </SelectField>
  );
}
