"use client";
import { createContext, useContext } from "react";
import type { TreeSection } from "@/lib/counties/roll-up/tree/tree";
import type { Basis } from "@/lib/counties/roll-up/types";
import type { ShownQuestion } from "@/lib/counties/roll-up/view";
import type { LoadedParts } from "./use-row-parts";

type TreeValue = {
  at: { county: string; year: number; of: Basis };
  /** The county's or city's word for its whole area. */
  whole: string;
  /** Numbers of units: those that are added up, and those that are not yet. */
  included: number;
  missing: number;
  questions: readonly ShownQuestion[];
  isOpen: (node: string) => boolean;
  toggle: (node: string, open: boolean) => void;
  parts: { rows: Readonly<Record<string, LoadedParts>>; load: (row: string) => Promise<void> };
};

const TreeContext = createContext<TreeValue | null>(null);
export const TreeProvider = TreeContext.Provider;

export function useTree(): TreeValue {
  const value = useContext(TreeContext);
  if (!value) throw new Error("a node of the roll-up stands in its tree");
  return value;
}

/** The section in which a row stands, with its table. */
export type SectionPlace = { tableId: string; section: TreeSection };
