"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { SaveFailure } from "./use-autosave";

type Props = {
  /** The words that a click writes as the explanation. */
  words: string;
  onSave: (words: string) => Promise<SaveFailure | undefined>;
  onWrite: () => void;
};

/** Confirms by one click that what a finding asks about is right as it is; or explains it in other words. */
export function ConfirmWords({ words, onSave, onWrite }: Props) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  async function confirm() {
    setBusy(true);
    setTrouble((await onSave(words))?.message);
    setBusy(false);
  }
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <span className="text-warn">改成本年的，或者逐句看过以后确认：</span>
      <Button size="small" busy={busy} onClick={() => void confirm()}>
        {words}
      </Button>
      <Button size="small" variant="quiet" onClick={onWrite}>
        写说明
      </Button>
      {trouble && (
        <span role="alert" className="text-err text-sm">
          没有保存：{trouble}
        </span>
      )}
    </div>
  );
}
