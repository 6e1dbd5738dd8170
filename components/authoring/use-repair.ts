"use client";
import { repairedValue } from "@/lib/core/checks/apply-repair";
import type { Repair } from "@/lib/core/checks/check";
import { useDesk } from "./draft/draft-context";

/** Carries out a finding's repair as a change of the draft. */
export function useRepair(): (repair: Repair) => void {
  const { store, form } = useDesk();
  return (repair) => {
    const value = repairedValue(store.read().content, repair, form);
    if (value !== null) store.change([{ path: repair.path, value }], "elsewhere");
  };
}
