"use client";
import { createContext, use } from "react";
import type { Unit } from "@/lib/units/types";

/** Where the administrator may give roles, and who they are. */
type Reach = { units: readonly Unit[]; selfId: string };

const context = createContext<Reach>({ units: [], selfId: "" });
export const ReachProvider = context.Provider;

export function useReach(): Reach {
  return use(context);
}
