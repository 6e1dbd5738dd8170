"use client";
import type { Repair } from "@/lib/core/checks/check";
import { proseOf } from "@/lib/core/prose";
import { parsePath } from "@/lib/core/report";
import { useDesk } from "./draft/draft-context";

/** Carries out a finding's repair as a change of the draft. */
export function useRepair(): (repair: Repair) => void {
  const { store } = useDesk();
  return ({ path, value }) => {
    const kind = parsePath(path)?.kind;
    if ("figure" in value) store.change([{ path, value: { value: value.figure } }], "elsewhere");
    else store.change([{ path, value: kind === "chapter" ? proseOf(value.text) : value.text }], "elsewhere");
  };
}
