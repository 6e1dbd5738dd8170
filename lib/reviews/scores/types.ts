import type { HandMark, Score } from "@/lib/core/season/scores/score";
import type { PaperLine } from "../season-papers/types";

/** A unit's score of a year, released or current. */
export type UnitScore = { unitCode: string; unit: string; score: Score };

export type PastScore = { unitCode: string; year: number; total: number; full: number };

/** The same for the unit's own page. */
export type OwnScore = UnitScore & { year: number; releasedAt: Date | null };

/** What a reviewer gave a unit by hand for a criterion; a later one replaces it. */
export type GivenMark = HandMark & { unitCode: string };

/** The scores as the units saw them before the release, and what they answered. Days are ISO days. */
export type ShownScores = { paperId: string; answerBy: string; lines: PaperLine[] };
