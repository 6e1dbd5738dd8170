import type { Score } from "@/lib/core/season/scoring";

/** A unit's score of a year, released or current. */
export type UnitScore = { unitCode: string; unit: string; score: Score };

export type PastScore = { unitCode: string; year: number; total: number; full: number };

/** The same for the unit's own page. */
export type OwnScore = UnitScore & { year: number; releasedAt: Date | null };
