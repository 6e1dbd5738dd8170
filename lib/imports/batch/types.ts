import type { EditionId } from "@/lib/core/editions/edition";
import type { CountyForm } from "@/lib/core/editions/form";
import type { FieldPath, FieldValue } from "@/lib/core/report";
import type { State } from "@/lib/core/workflow/workflow";
import type { Sorting } from "../review/sorting";

/** Words about one block that a person should look at. */
export type UncertainText = { text: string; place: string | null; reason: string };

/**
 * What is kept of an item: "read" waits for a person, "refused" could not be read, "setAside" is not to come in,
 * "accepted" became a report.
 */
export const itemStates = ["read", "refused", "setAside", "accepted"] as const;
export type ItemState = (typeof itemStates)[number];

/** Why unit or year want a look though they were found. */
export type Doubt = "unitByName" | "yearByName" | "yearByText" | "nameDiffers";

type ToldFinding = { code: string; severity: "error" | "warning" | "hint"; message: string };

/** What became of a file's blocks, counted. */
export type Reckoning = {
  /** Texts with a place, those of them that a person should look at (confidence below 0.7), and those without a place. */
  placed: number;
  doubtful: number;
  unplaced: number;
  cleaned: number;
  /** Share of the text that was placed with confidence, 0 to 1. */
  certainty: number;
  findings: ToldFinding[];
  /** The unit as the file names it, for where it is none of the county's. */
  toldUnit: string | null;
  /** ISO day of the signature; the best that is known of the day of issue. */
  signedOn: string | null;
  doubts: Doubt[];
  /** True once a person has looked through the placements. */
  confirmed: boolean;
};

/** What would be brought in: fields of the report, the form in which they were laid out, and what found no sure place. */
export type PlacedFields = {
  countyForm: CountyForm;
  fields: { path: FieldPath; value: FieldValue }[];
  doubtful: UncertainText[];
  unplaced: UncertainText[];
  /** What a person decided who looked through the placements, to be gone on with. */
  sorting?: Sorting;
};

/** What is known of one file, worked out beside the page. */
export type PlacedFile = {
  unitCode: string | null;
  year: number | null;
  edition: EditionId;
  title: string;
  reckoning: Reckoning;
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
  reckoning: Reckoning | null;
};

/** Reports of the county's units that stand already, by `reportKey`. */
export type StandingReports = Record<string, State>;

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

/** What placing a file needs of the county: its units, and the forms that it settled for single years. */
export type CountyGround = {
  units: { code: string; name: string; organ: string }[];
  forms: Record<number, CountyForm>;
};
