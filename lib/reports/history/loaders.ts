import { guarded } from "@/lib/access/guarded";
import { done, type Result } from "@/lib/core/refusal";
import { authorizeReport } from "../authorize";
import {
  type AppliedReplacement,
  HISTORY_PAGE,
  type HistoryEntry,
  listChanges,
  listReplacements,
} from "./data";
import type { HistoryInput } from "./schema";

export type FieldHistory = { entries: HistoryEntry[]; hasOlder: boolean; replacements: AppliedReplacement[] };

/**
 * The changes of these fields with author, time and origin, newest first; and the bulk replacements in the
 * whole report.
 */
export const readHistory = guarded(
  "report.read",
  authorizeReport,
  async ({ target: report }, { paths, before }: HistoryInput): Promise<Result<FieldHistory>> => {
    const [entries, replacements] = await Promise.all([
      listChanges(report.id, paths, before),
      listReplacements(report.id),
    ]);
    return done({
      entries: entries.slice(0, HISTORY_PAGE),
      hasOlder: entries.length > HISTORY_PAGE,
      replacements,
    });
  },
);
