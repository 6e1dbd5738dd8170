"use client";
import { createContext, use } from "react";
import type { Unit } from "@/lib/units/types";

/** Somebody who may take over another's work. */
type ReachedPerson = { id: string; name: string; username: string };

/**
 * The units where the administrator may grant roles, the administrator's own id, and the people whose
 * accounts they manage.
 */
type Reach = { units: readonly Unit[]; selfId: string; people?: readonly ReachedPerson[] };

const context = createContext<Reach>({ units: [], selfId: "" });
export const ReachProvider = context.Provider;

export function useReach(): Reach {
  return use(context);
}
