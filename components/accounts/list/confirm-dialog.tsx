"use client";
import { useState } from "react";
import { Refusals } from "@/components/shell/refusals";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Refusal, Result } from "@/lib/core/refusal";

type Props = {
  trigger: string;
  title: string;
  confirm: string;
  danger?: boolean;
  /** The action. A refusal is shown in the dialog, which stays open. */
  confirmed: () => Promise<Result<unknown>>;
  /** Shown in place of the question after success; without it the dialog closes. */
  settled?: React.ReactNode;
  onClosed?: () => void;
  /** Inputs to fill in before confirming. */
  fields?: React.ReactNode;
  children: React.ReactNode;
};

/** An action that needs a confirmation. */
export function ConfirmDialog({
  trigger,
  title,
  confirm,
  danger,
  confirmed,
  settled,
  onClosed,
  fields,
  children,
}: Props) {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const change = (next: boolean) => {
    setOpen(next);
    setRefusals([]);
    if (!next) onClosed?.();
  };
  const settle = async () => {
    setBusy(true);
    const answer = await confirmed();
    setBusy(false);
    setRefusals(answer.ok ? [] : answer.refusals);
    if (answer.ok && settled === undefined) change(false);
  };
  return (
    <Dialog
      title={title}
      open={open}
      onOpenChange={change}
      trigger={
        <Button size="small" variant={danger ? "danger" : "plain"}>
          {trigger}
        </Button>
      }
    >
      {settled || (
        <div className="grid gap-4">
          <p>{children}</p>
          {fields}
          <Refusals refusals={refusals} />
          <div className="flex justify-end gap-3">
            <Button onClick={() => change(false)}>取消</Button>
            <Button variant={danger ? "danger" : "primary"} busy={busy} onClick={settle}>
              {busy ? "正在办理…" : confirm}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
