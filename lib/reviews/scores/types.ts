import type { Score } from "@/lib/core/season/scoring";

/** A unit's score of a year: as released, or as it would be now. */
export type UnitScore = { unitCode: string; unit: string; score: Score };

export type PastScore = { unitCode: string; year: number; total: number; full: number };

/** The same as the unit's own page shows it. */
export type OwnScore = UnitScore & { year: number; releasedAt: Date | null };
