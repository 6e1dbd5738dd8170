"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { type CarriedYear, carriedYears, withYearsOn } from "@/lib/core/prose/carried-years";
import type { Prose } from "@/lib/core/prose/prose";

type Props = { prose: Prose; lastYear: number; onTake: (prose: Prose) => void };

/** Copies last year's text; for every year in it, the following year is offered, sentence by sentence. */
export function TakeLastYear({ prose, lastYear, onTake }: Props) {
  const years = carriedYears(prose, lastYear);
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const button = "采用上年文字，再修改";
  if (years.length === 0)
    return (
      <Button size="small" className="mt-3" onClick={() => onTake(prose)}>
        {button}
      </Button>
    );
  return (
    <Dialog
      title="采用上年文字"
      description="本章已有文字的，接在后面。文字里的年份逐句列在下面，打勾的改成下一年。"
      open={open}
      onOpenChange={(next) => {
        if (next) setChosen(new Set(years.filter(({ own }) => own).map(({ index }) => index)));
        setOpen(next);
      }}
      trigger={
        <Button size="small" className="mt-3">
          {button}
        </Button>
      }
    >
      <ul className="grid gap-1">
        {years.map((each) => (
          <YearChoice
            key={each.index}
            year={each}
            checked={chosen.has(each.index)}
            onChange={() => setChosen(toggled(chosen, each.index))}
          />
        ))}
      </ul>
      <p className="mt-4 flex justify-end">
        <Button
          variant="primary"
          onClick={() => {
            onTake(withYearsOn(prose, chosen));
            setOpen(false);
          }}
        >
          采用
        </Button>
      </p>
    </Dialog>
  );
}

type ChoiceProps = { year: CarriedYear; checked: boolean; onChange: () => void };

function YearChoice({ year: { from, to, sentence }, checked, onChange }: ChoiceProps) {
  return (
    <li>
      <label className="flex items-start gap-3 rounded-md px-2 py-1.5 hover:bg-canvas">
        <input
          type="checkbox"
          className="mt-1.5 size-5 shrink-0 accent-accent"
          checked={checked}
          onChange={onChange}
        />
        <span className="min-w-0">
          <span className="font-medium tabular-nums">
            {from}年 → {to}年
          </span>
          <span className="block text-ink-2 text-sm [overflow-wrap:anywhere]">{sentence}</span>
        </span>
      </label>
    </li>
  );
}

function toggled(chosen: ReadonlySet<number>, index: number): ReadonlySet<number> {
  const after = new Set(chosen);
  if (!after.delete(index)) after.add(index);
  return after;
}
