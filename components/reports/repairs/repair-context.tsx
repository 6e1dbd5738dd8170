"use client";
import { createContext, useCallback, useContext, useMemo, useRef, useState } from "react";
import type { RepairOffer } from "@/lib/core/checks/engine/repairs/repairs-by-label";
import { fieldOf } from "@/lib/core/report";
import { useDraft, useExamination } from "../draft/draft-context";
import { type AppliedRepair, appliedRepair, isUndoable } from "./applied-repair";
import { currentOffer } from "./current-offer";
import { RepairNotice } from "./repair-notice";
import { useGoneAfterEdit } from "./use-gone-after-edit";

type Notice = { message: string; tone: "ok" | "warn"; applied: AppliedRepair | null };

type RepairsValue = {
  repair: (offer: RepairOffer) => void;
  /** Shows an important message where repairs are reported. */
  notify: (message: string) => void;
};

const RepairContext = createContext<RepairsValue | null>(null);

/** Applies repairs of findings, reports them, and undoes them, also after a change of steps. */
export function RepairProvider({ children }: { children: React.ReactNode }) {
  const { store } = useDraft();
  const [notice, setNotice] = useState<Notice | null>(null);
  const fitting = useFittingRepair();
  useGoneAfterEdit(notice, () => setNotice(null));

  const notify = useCallback((message: string) => setNotice({ message, tone: "warn", applied: null }), []);
  const repair = useCallback(
    (offer: RepairOffer) => {
      const applied = fitting(offer);
      if (!applied) return notify("这里的内容已经改过，没有替换。请按现在的内容核对。");
      store.replacing({ origin: "repair" }, () =>
        store.change(
          applied.fields.map(({ path, after }) => ({ path, value: after })),
          "elsewhere",
        ),
      );
      setNotice({ message: `已${applied.label}`, tone: "ok", applied });
    },
    [store, fitting, notify],
  );
  const undo = useCallback(
    (applied: AppliedRepair) => {
      if (!isUndoable(store.read().content, applied)) return notify("这里后来又改过，没有撤销。");
      store.change(
        applied.fields.map(({ path, before }) => ({ path, value: before })),
        "elsewhere",
      );
      setNotice({ message: `已撤销“${applied.label}”，恢复原样`, tone: "ok", applied: null });
    },
    [store, notify],
  );

  const value = useMemo(() => ({ repair, notify }), [repair, notify]);
  return (
    <RepairContext value={value}>
      {children}
      <RepairNotice
        notice={notice}
        onUndo={() => notice?.applied && undo(notice.applied)}
        onDismiss={() => setNotice(null)}
      />
    </RepairContext>
  );
}

/**
 * Finds how a repair fits the present content. Repairs are clicked faster than the checks follow, and each
 * may move the words of the next: if only repairs have changed the field since, it is checked again. Manual
 * changes are left to the regular checks.
 */
function useFittingRepair(): (offer: RepairOffer) => AppliedRepair | null {
  const { store, form } = useDraft();
  const examine = useExamination();
  const last = useRef<AppliedRepair | null>(null);
  return useCallback(
    (offer) => {
      const { content } = store.read();
      const isOfRepair = ({ path }: { path: string }) =>
        last.current?.fields.some(
          (field) => field.path === path && fieldOf(content, field.path) === field.after,
        );
      const offered = appliedRepair(content, offer, form);
      const now = offered || !offer.repairs.every(isOfRepair) ? null : currentOffer(offer, examine());
      const applied = offered ?? (now && appliedRepair(content, now, form));
      if (applied) last.current = applied;
      return applied;
    },
    [store, form, examine],
  );
}

export function useRepairs(): RepairsValue {
  const value = useContext(RepairContext);
  if (!value) throw new Error("useRepairs is for the steps of a draft.");
  return value;
}
