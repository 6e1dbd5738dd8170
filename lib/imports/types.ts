import type { EditionId } from "@/lib/core/editions/edition";
import type { CountyForm } from "@/lib/core/editions/form";
import type { FieldEntry } from "@/lib/core/report";
import type { State } from "@/lib/core/workflow/workflow";
import type { ImportFinding } from "./place/placement";
import type { ImportReview } from "./review/import-review";

/** A unit for which the actor may import reports, with the years for which there is a form, newest first. */
export type ImportUnit = { code: string; name: string; organ: string; years: number[] };

/** What the system has for a document's unit and year. */
export type ImportContext = {
  unitCode: string;
  year: number;
  /** The outline and rows of that year, if the county has set them or a draft exists already. */
  countyForm: CountyForm | null;
  /** True if the unit's report of the year before is in the system. */
  lastYear: boolean;
  existing: ExistingDraft | null;
};

/** The existing report of the unit and the year. */
export type ExistingDraft = {
  reportId: string;
  state: State;
  mayWrite: boolean;
  /** Parts that a return left open; null if all may be edited. */
  unlocked: string[] | null;
  fields: ExistingField[];
};

/** `own` is false if no person wrote the value: blank, or filled in when the report was started. */
type ExistingField = FieldEntry & { version: number; own: boolean };

/** The county's data for placing a file: its units, and the forms that it set for single years. */
export type CountyImportContext = {
  units: { code: string; name: string; organ: string }[];
  forms: Record<number, CountyForm>;
};

/** The text of a block that a person should check. */
export type UncertainText = { text: string; place: string | null; reason: string };

/** Batches in a county's list: more than it imports in many years. */
export const batchesShown = 200;

/**
 * "read": waits for a person; "refused": could not be read; "setAside": excluded from the import; "accepted":
 * became a report.
 */
export const itemStates = ["read", "refused", "setAside", "accepted"] as const;
export type ItemState = (typeof itemStates)[number];

/** Why the unit or year should be checked although they were found. */
export const doubts = ["unitByName", "yearByName", "yearByText", "nameDiffers"] as const;
export type Doubt = (typeof doubts)[number];

/** Counts of what happened to a file's texts. */
export type ImportStats = {
  /** Texts with a place, those of them that a person should check, and those without a place. */
  placed: number;
  doubtful: number;
  unplaced: number;
  cleaned: number;
  /** Share of the text that was placed with certainty, 0 to 1. */
  certainty: number;
  findings: ImportFinding[];
  /** The unit as the file names it, for files whose unit is not one of the county's. */
  detectedUnit: string | null;
  /** ISO day of the signature, the best available estimate of the date of issue. */
  signedOn: string | null;
  doubts: Doubt[];
  /** True once a person has reviewed the placements. */
  confirmed: boolean;
};

/**
 * What would be imported: fields of the report, the form that they refer to, and texts without a certain
 * place.
 */
export type PlacedFields = {
  countyForm: CountyForm;
  fields: FieldEntry[];
  doubtful: UncertainText[];
  unplaced: UncertainText[];
  /** The decisions of a person who reviewed the placements, to be continued later. */
  review?: ImportReview;
};

/** One file, read and placed. */
export type PlacedFile = {
  unitCode: string | null;
  year: number | null;
  edition: EditionId;
  title: string;
  stats: ImportStats;
  content: PlacedFields;
};

/** One file in the table of a batch. */
export type ImportRow = {
  id: string;
  sha256: string;
  name: string;
  bytes: number;
  state: ItemState;
  refusal: string | null;
  unitCode: string | null;
  year: number | null;
  edition: string | null;
  title: string;
  /** Null for a file that could not be read. */
  stats: ImportStats | null;
};

/** Reports of the county's units that exist already, by `reportKey`. */
export type ExistingReports = Record<string, State>;

export function reportKey(unitCode: string, year: number): string {
  return `${unitCode}:${year}`;
}

export type ImportBatch = {
  id: string;
  countyCode: string;
  name: string;
  author: string;
  createdAt: Date;
};

/** A batch in the list, with how many of its files are in which state. */
export type ListedBatch = ImportBatch & { counts: Record<ItemState, number> };
