import type { CountyForm } from "@/lib/core/editions/form";
import type { Unit } from "@/lib/units/types";

/** What a county settled for a year. `dueOn` is an ISO day. */
export type CountyYear = { year: number; dueOn: string; form: CountyForm };

/** A year in a county's list. `settled` is null where nothing was settled. */
export type ListedYear = {
  year: number;
  editionName: string;
  /** Whether the edition lets counties choose chapters and rows. */
  ownForm: boolean;
  settled: CountyYear | null;
  reportsBegun: number;
};

/** The counties within somebody's reach, and the one that is shown; null where there is none. */
export type CountyChoice = { counties: Unit[]; county: Unit | null };
