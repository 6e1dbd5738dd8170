import type { Finding } from "../checks/engine/check";
import { countDistinct } from "../checks/engine/findings/merge-repeats";

/** What a draft still lacks before 提请审签, as counts: the same that the move requires. */
export type Unready = {
  /** Errors that only exist because something has not been filled in yet. */
  missing: number;
  errors: number;
  unexplained: number;
  /** Chapters with words of another year's report that were neither changed nor confirmed. */
  unconfirmed: number;
  notes: number;
  versions: number;
};

type Sources = {
  findings: readonly Pick<Finding, "key" | "code" | "message" | "severity" | "missing" | "confirmation">[];
  explained: ReadonlySet<string>;
  /** Notes of the county that have not been answered. */
  openNotes: number;
  /** Fields with two conflicting versions. */
  conflicts: number;
  /** A report entered as issued keeps its errors: the county waives each of them. */
  asIssued: boolean;
};

/** Counts what is still missing. */
export function unreadyOf({ findings, explained, openNotes, conflicts, asIssued }: Sources): Unready {
  const errors = asIssued ? [] : findings.filter(({ severity }) => severity === "error");
  const missing = errors.filter((finding) => finding.missing === true);
  const warnings = findings.filter(({ severity, key }) => severity === "warning" && !explained.has(key));
  const isConfirmable = ({ confirmation }: (typeof warnings)[number]) => confirmation !== undefined;
  return {
    missing: missing.length,
    errors: countDistinct(errors.filter((finding) => finding.missing !== true)),
    unexplained: countDistinct(warnings.filter((finding) => !isConfirmable(finding))),
    unconfirmed: countDistinct(warnings.filter(isConfirmable)),
    notes: openNotes,
    versions: conflicts,
  };
}

/** True if nothing is missing. */
export function isReady(unready: Unready): boolean {
  return Object.values(unready).every((count) => count === 0);
}

/** “补上 3 处没有填的”, “改正 1 处错误” …: a line for each kind of task. */
export function unreadyWords({
  missing,
  errors,
  unexplained,
  unconfirmed,
  notes,
  versions,
}: Unready): string[] {
  return [
    missing > 0 ? `补上 ${missing} 处没有填的` : "",
    errors > 0 ? `改正 ${errors} 处错误` : "",
    unconfirmed > 0 ? `核对 ${unconfirmed} 章导入的往年文字` : "",
    unexplained > 0 ? `说明 ${unexplained} 条提醒` : "",
    notes > 0 ? `答复 ${notes} 条审核批注` : "",
    versions > 0 ? `选定 ${versions} 处并存的版本` : "",
  ].filter(Boolean);
}
