"use client";
import { Refusals } from "@/components/shell/refusals";
import { Button } from "@/components/ui/button";
import { TextArea, TextField } from "@/components/ui/field";
import type { Refusal } from "@/lib/core/refusal";

type TypedMark = { points: string; reason: string };

export const blankMark: TypedMark = { points: "", reason: "" };

type Props = {
  pointsLabel: string;
  reasonLabel: string;
  typed: TypedMark;
  onType: (typed: TypedMark) => void;
  refusals: Refusal[];
  busy: boolean;
  /** The words of the button. */
  send: string;
  /** What the points are for, chosen beside them. */
  children: React.ReactNode;
};

/** Points that a reviewer gives, with the reason that the unit reads. */
export function MarkFields(props: Props) {
  const { pointsLabel, reasonLabel, typed, onType, refusals, busy, send, children } = props;
  return (
    <>
      <div className="flex flex-wrap items-end gap-3">
        {children}
        <TextField
          label={pointsLabel}
          className="w-36"
          inputMode="decimal"
          value={typed.points}
          onChange={({ target }) => onType({ ...typed, points: target.value })}
        />
      </div>
      <TextArea
        label={reasonLabel}
        hint="单位看得到。"
        rows={2}
        maxLength={500}
        value={typed.reason}
        onChange={({ target }) => onType({ ...typed, reason: target.value })}
      />
      <Refusals refusals={refusals} />
      <p>
        <Button type="submit" busy={busy}>
          {busy ? "正在保存…" : send}
        </Button>
      </p>
    </>
  );
}
