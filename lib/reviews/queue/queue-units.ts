import { kindTraits } from "@/lib/core/unit-kind";
import { listSeasonUnits, listUnitsWithin } from "@/lib/units/data";
import type { Unit } from "@/lib/units/types";

/** The units of a queue. `within`: all of the reader's; `chosen`: the county or city shown, null for all. */
export type QueueUnits = { within: Unit[]; collectors: Unit[]; chosen: Unit | null; units: Unit[] };

/**
 * The units whose reports a reviewer of `own` units sees in the queue of the county or city that was asked
 * for; by default that where they are reviewer, if there is only one.
 */
export async function unitsOfQueue(own: readonly string[], asked: string | null): Promise<QueueUnits> {
  const within = await listUnitsWithin(own);
  const collectors = within.filter(({ kind }) => kindTraits[kind].collects);
  const chosen = chosenOf(collectors, own, asked);
  const units = chosen ? await listSeasonUnits(chosen.code) : within;
  return { within, collectors, chosen, units };
}

/**
 * The county or city whose queue is shown; null for all, if requested or if the actor has no single one of
 * their own.
 */
function chosenOf(collectors: readonly Unit[], own: readonly string[], asked: string | null): Unit | null {
  if (asked === "all") return null;
  const found = collectors.find(({ code }) => code === asked);
  const [first, ...others] = collectors.filter(({ code }) => own.includes(code));
  return found ?? (first && others.length === 0 ? first : null);
}
