import type { CountyForm } from "@/lib/core/editions/form";
import type { FieldPath, FieldValue } from "@/lib/core/report";
import type { State } from "@/lib/core/workflow/workflow";

/** A unit for which the actor may bring reports in, with the years for which there is a form, newest first. */
export type ImportUnit = { code: string; name: string; organ: string; years: number[] };

/** What a document for a unit and a year meets in the system. */
export type Ground = {
  unitCode: string;
  year: number;
  /** The outline and rows that count for that year, where the county settled them or a draft stands already. */
  countyForm: CountyForm | null;
  /** Whether the unit's report of the year before is in the system. */
  lastYear: boolean;
  standing: StandingDraft | null;
};

/** The report that stands already for the unit and the year. */
export type StandingDraft = {
  reportId: string;
  state: State;
  mayWrite: boolean;
  /** Parts that a return left open; null where all may be written. */
  unlocked: string[] | null;
  fields: StandingField[];
};

/** `own` is false where a person wrote nothing: blank, or filled in when the report was begun. */
type StandingField = { path: FieldPath; value: FieldValue; version: number; own: boolean };
