import type { CountyForm } from "@/lib/core/editions/form";
import type { YearSettings } from "@/lib/core/season/year-settings";
import type { Unit } from "@/lib/units/types";

/** A county's settings for a year. `dueOn` is an ISO day. */
export type CountyYear = { year: number; dueOn: string; form: CountyForm; settings: YearSettings };

/** A year in a county's list. `settled` is null without settings. */
export type ListedYear = {
  year: number;
  editionName: string;
  /** Whether the edition lets counties choose chapters and rows. */
  ownForm: boolean;
  settled: CountyYear | null;
  reportsBegun: number;
};

/** The counties that the actor has access to, and the one shown; null if there is none. */
export type CountyChoice = { counties: Unit[]; county: Unit | null };
