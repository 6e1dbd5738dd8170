"use client";
import { createContext, use } from "react";
import type { Unit } from "@/lib/units/types";

/** The units where the administrator may grant roles, and the administrator's own id. */
type Reach = { units: readonly Unit[]; selfId: string };

const context = createContext<Reach>({ units: [], selfId: "" });
export const ReachProvider = context.Provider;

export function useReach(): Reach {
  return use(context);
}
