import type { QuestionKind } from "@/lib/core/roll-up/questions";
import type { RolledCell } from "@/lib/core/roll-up/roll-up";
import type { UnitKind } from "@/lib/core/unit-kind";

/**
 * Which versions are added up: those that are public; also those approved and still to be released; also those that the
 * county is still examining. Where a report is public and in the hands of its unit again, the public version counts.
 */
export const bases = ["published", "approved", "submitted"] as const;
export type Basis = (typeof bases)[number];

/** A unit in a roll-up. `basis`: which of its versions counts; null where none does. */
export type RolledUnit = {
  code: string;
  name: string;
  kind: UnitKind;
  basis: Basis | null;
  version: number | null;
  reportId: string | null;
};

/** What a county entered under a key: a figure with its reason, or a reason alone. */
export type RollUpEntry = { key: string; value: string | null; replaces: boolean; reason: string };

/** A county's reports of a year added up. `included` are in the order of each cell's parts. */
export type CountyRollUp = {
  county: { code: string; name: string };
  year: number;
  edition: string;
  basis: Basis;
  included: RolledUnit[];
  missing: RolledUnit[];
  /** Units that report in a line of their own: shown beside, and not added. */
  listed: RolledUnit[];
  cells: readonly RolledCell[];
  /** The county's figures of the year before by cell id, from what is public of it; empty where nothing is. */
  lastYear: Readonly<Record<string, string | null>>;
  questions: AnsweredQuestion[];
};

export type AnsweredQuestion = {
  key: string;
  kind: QuestionKind;
  message: string;
  cellIds: string[];
  /** Names of the units concerned, of many the first. */
  units: string[];
  /** What the county says to it; null where it has said nothing yet. */
  reason: string | null;
};
