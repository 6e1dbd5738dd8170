"use client";
import { createContext, useCallback, useContext, useMemo, useState } from "react";
import type { Repair } from "@/lib/core/checks/check";
import { useDraft } from "../draft/draft-context";
import { type AppliedRepair, appliedRepair, isUndoable } from "./applied-repair";
import { RepairNotice } from "./repair-notice";

type Said = { message: string; tone: "ok" | "warn"; deed: AppliedRepair | null };

type RepairDesk = {
  repair: (repair: Repair) => void;
  /** Says something that the clerk must not miss, where repairs are told. */
  tell: (message: string) => void;
};

const RepairContext = createContext<RepairDesk | null>(null);

/** Carries out the findings' repairs, tells what was done, and takes it back: also after going on to another step. */
export function RepairProvider({ children }: { children: React.ReactNode }) {
  const { store, form } = useDraft();
  const [said, setSaid] = useState<Said | null>(null);

  const tell = useCallback((message: string) => setSaid({ message, tone: "warn", deed: null }), []);
  const repair = useCallback(
    (wish: Repair) => {
      const deed = appliedRepair(store.read().content, wish, form);
      if (!deed) return tell("这里的内容已经改过，没有替换。请按现在的内容核对。");
      store.change([{ path: deed.path, value: deed.after }], "elsewhere");
      setSaid({ message: `已${wish.label}`, tone: "ok", deed });
    },
    [store, form, tell],
  );
  const undo = useCallback(
    (deed: AppliedRepair) => {
      if (!isUndoable(store.read().content, deed)) return tell("这里后来又改过，没有撤销。");
      store.change([{ path: deed.path, value: deed.before }], "elsewhere");
      setSaid({ message: `已撤销“${deed.label}”，恢复原样`, tone: "ok", deed: null });
    },
    [store, tell],
  );

  const desk = useMemo(() => ({ repair, tell }), [repair, tell]);
  return (
    <RepairContext value={desk}>
      {children}
      <RepairNotice
        said={said}
        onUndo={() => said?.deed && undo(said.deed)}
        onDismiss={() => setSaid(null)}
      />
    </RepairContext>
  );
}

export function useRepairs(): RepairDesk {
  const desk = useContext(RepairContext);
  if (!desk) throw new Error("useRepairDesk is for the steps of a draft.");
  return desk;
}
