"use client";
import { useState } from "react";
import { Refusals } from "@/components/shell/refusals";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import type { Refusal, Result } from "@/lib/core/refusal";

type Props = {
  confirm: string;
  danger?: boolean;
  /** Called with the typed password; a refusal is shown at the field or above it. */
  submit: (current: string) => Promise<Result<unknown>>;
  children?: React.ReactNode;
};

/** Asks for the reader's password before changing how they sign in. */
export function PasswordForm({ confirm, danger, submit, children }: Props) {
  const [current, setCurrent] = useState("");
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const send = async (event: React.FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setRefusals([]);
    const answer = await submit(current);
    setBusy(false);
    if (!answer.ok) setRefusals(answer.refusals);
  };
  const atField = refusals.filter(({ code }) => code === "invalid.current");
  return (
    <form onSubmit={send} className="grid gap-4">
      {children}
      <Refusals refusals={refusals.filter((refusal) => !atField.includes(refusal))} />
      <TextField
        label="现在的密码"
        type="password"
        autoComplete="current-password"
        maxLength={256}
        required
        value={current}
        onChange={(event) => setCurrent(event.target.value)}
        error={atField[0]?.message}
      />
      <div className="flex justify-end">
        <Button type="submit" variant={danger ? "danger" : "primary"} busy={busy}>
          {busy ? "正在办理…" : confirm}
        </Button>
      </div>
    </form>
  );
}
