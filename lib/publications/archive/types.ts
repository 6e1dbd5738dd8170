import type { Finding, Severity } from "@/lib/core/checks/engine/check";
import type { Block } from "@/lib/core/document/block";
import type { CountyChoice } from "@/lib/counties/types";
import type { AsIssued } from "@/lib/reports/types";

/** An older report that the county brought in as issued, and that is not public yet. */
export type ArchiveRow = {
  reportId: string;
  unitCode: string;
  unit: string;
  year: number;
  title: string;
  file: string;
  asIssued: AsIssued;
  /** Texts of the file of which it was not certain where they belong. */
  doubtful: number;
  /**
   * What the rules find in the draft by itself; those against other reports are looked at when it is
   * archived.
   */
  findings: Record<Severity, number>;
  /** The draft as this row shows it: an archiving names it (lib/core/workflow/seen). */
  seen: string;
  /** Why the reader may not archive it: their own work. Left out where they may. */
  ownWork?: string;
};

/** `more`: how many wait besides those that are shown. */
export type ArchiveList = CountyChoice & { rows: ArchiveRow[]; more: number };

/** One of them as the public would read it, with what is wrong in it. */
export type ArchivePreview = Pick<ArchiveRow, "reportId" | "unit" | "year" | "asIssued"> & {
  blocks: Block[];
  findings: Finding[];
};
