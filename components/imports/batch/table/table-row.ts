import type { Refusal } from "@/lib/core/refusal";
import type { State } from "@/lib/core/workflow/workflow";
import type { Standing } from "@/lib/imports/batch/standing";
import type { ImportRow } from "@/lib/imports/batch/types";

/** A row of the table: the file, its unit's name, and how it stands among the others. */
export type TableRow = {
  row: ImportRow;
  unit: string | null;
  standing: Standing;
  /** The state of the report that stands already for this unit and year, where one does. */
  existing: State | null;
  troubles: readonly Refusal[];
  busy: boolean;
};
