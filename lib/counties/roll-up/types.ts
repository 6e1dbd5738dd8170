import type { QuestionKind } from "@/lib/core/roll-up/questions";
import type { RolledCell } from "@/lib/core/roll-up/roll-up";
import type { UnitKind } from "@/lib/core/unit-kind";

/**
 * Which versions are added up: public ones; also approved ones to be released; also those under review. Of a
 * report that is public and with its unit again, the public version counts.
 */
export const bases = ["published", "approved", "submitted"] as const;
export type Basis = (typeof bases)[number];

/** A unit in a roll-up. `basis`: which of its versions counts; null if none does. */
export type RolledUnit = {
  code: string;
  name: string;
  kind: UnitKind;
  basis: Basis | null;
  version: number | null;
  reportId: string | null;
};

/** A county's entry for a cell or question: a figure with its reason, or only a reason. */
export type RollUpEntry = { key: string; value: string | null; replaces: boolean; reason: string };

/** A county's reports of a year, added up. `included` is in the order of each cell's parts. */
export type CountyRollUp = {
  county: { code: string; name: string; kind: UnitKind };
  year: number;
  edition: string;
  basis: Basis;
  included: RolledUnit[];
  missing: RolledUnit[];
  /** Shown, but not added: vertically managed bodies, and units outside the coverage (`listedBecause`). */
  listed: RolledUnit[];
  cells: readonly RolledCell[];
  /** The county's figures of last year by cell id, from its public report; empty without one. */
  lastYear: Readonly<Record<string, string | null>>;
  questions: AnsweredQuestion[];
};

export type AnsweredQuestion = {
  key: string;
  kind: QuestionKind;
  message: string;
  cellIds: string[];
  /** Names of the units concerned; of many only the first. */
  units: string[];
  /** The county's answer; null if there is none yet. */
  reason: string | null;
};
