import type { EditionId } from "@/lib/core/editions/edition";
import type { CountyForm } from "@/lib/core/editions/form";
import type { FieldEntry } from "@/lib/core/report";
import type { State } from "@/lib/core/workflow/workflow";
import type { ImportFinding } from "./place/placement";
import type { ImportReview } from "./review/import-review";

/**
 * A unit for which the actor may bring reports in, with the years for which there is a form, newest first.
 */
export type ImportUnit = { code: string; name: string; organ: string; years: number[] };

/** What a document for a unit and a year meets in the system. */
export type ImportContext = {
  unitCode: string;
  year: number;
  /**
   * The outline and rows that count for that year, where the county settled them or a draft exists already.
   */
  countyForm: CountyForm | null;
  /** Whether the unit's report of the year before is in the system. */
  lastYear: boolean;
  existing: ExistingDraft | null;
};

/** The report that exists already for the unit and the year. */
export type ExistingDraft = {
  reportId: string;
  state: State;
  mayWrite: boolean;
  /** Parts that a return left open; null where all may be written. */
  unlocked: string[] | null;
  fields: ExistingField[];
};

/** `own` is false where a person wrote nothing: blank, or filled in when the report was begun. */
type ExistingField = FieldEntry & { version: number; own: boolean };

/** What placing a file needs of the county: its units, and the forms that it settled for single years. */
export type CountyImportContext = {
  units: { code: string; name: string; organ: string }[];
  forms: Record<number, CountyForm>;
};

/** Words about one block that a person should look at. */
export type UncertainText = { text: string; place: string | null; reason: string };

/**
 * "read" waits for a person, "refused" could not be read, "setAside" is not to come in, "accepted" became a
 * report.
 */
export const itemStates = ["read", "refused", "setAside", "accepted"] as const;
export type ItemState = (typeof itemStates)[number];

/** Why unit or year want a look though they were found. */
export const doubts = ["unitByName", "yearByName", "yearByText", "nameDiffers"] as const;
export type Doubt = (typeof doubts)[number];

/** What became of a file's texts, counted. */
export type ImportStats = {
  /** Texts with a place, those of them that a person should look at, and those without a place. */
  placed: number;
  doubtful: number;
  unplaced: number;
  cleaned: number;
  /** Share of the text that was placed with confidence, 0 to 1. */
  certainty: number;
  findings: ImportFinding[];
  /** The unit as the file names it, for where it is none of the county's. */
  detectedUnit: string | null;
  /** ISO day of the signature; the best that is known of the day of issue. */
  signedOn: string | null;
  doubts: Doubt[];
  /** True once a person has looked through the placements. */
  confirmed: boolean;
};

/**
 * What would be brought in: fields of the report, the form in which they were laid out, and what found no
 * sure place.
 */
export type PlacedFields = {
  countyForm: CountyForm;
  fields: FieldEntry[];
  doubtful: UncertainText[];
  unplaced: UncertainText[];
  /** What a person decided who looked through the placements, to be gone on with. */
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
