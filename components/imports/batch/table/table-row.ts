import type { Refusal } from "@/lib/core/refusal";
import type { State } from "@/lib/core/workflow/workflow";
import type { FileStatus } from "@/lib/imports/review/files/file-status";
import type { ImportRow } from "@/lib/imports/types";

/** A row of the table: the file, its unit's name, and its status among the others. */
export type TableRow = {
  row: ImportRow;
  unit: string | null;
  status: FileStatus;
  /** The state of the existing report for this unit and year, if any. */
  existing: State | null;
  troubles: readonly Refusal[];
  busy: boolean;
};
