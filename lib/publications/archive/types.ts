import type { Finding, Severity } from "@/lib/core/checks/engine/check";
import type { Block } from "@/lib/core/document/block";
import type { CountyChoice } from "@/lib/counties/types";
import type { AsIssued } from "@/lib/reports/types";

/** An older report that the county imported as issued, not public yet. */
export type ArchiveRow = {
  reportId: string;
  unitCode: string;
  unit: string;
  year: number;
  title: string;
  file: string;
  asIssued: AsIssued;
  /** Number of texts in the file that were placed with low confidence. */
  doubtful: number;
  /** Findings of the draft alone; comparisons with other reports are made when it is archived. */
  findings: Record<Severity, number>;
  /** Fingerprint of the displayed draft, required for archiving it (lib/core/workflow/seen). */
  seen: string;
  /** The reason why the reader may not archive it: their own work. Absent if they may. */
  ownWork?: string;
};

/** `more`: the number of further reports that are not shown. */
export type ArchiveList = CountyChoice & { rows: ArchiveRow[]; more: number };

/** A preview of a report as the public would read it, with its findings. */
export type ArchivePreview = Pick<ArchiveRow, "reportId" | "unit" | "year" | "asIssued"> & {
  blocks: Block[];
  findings: Finding[];
};
