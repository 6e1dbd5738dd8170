import type { Refusal, Result } from "@/lib/core/refusal";
import type { FieldPath, FieldValue, ReportContent } from "@/lib/core/report";
import type { Conflict, SavedField } from "@/lib/reports/types";
import type { LocalCopy } from "./local-copy";

/** What the clerk is told about saving, always visible. */
export type SaveState =
  | { kind: "saved"; at: Date | null }
  | { kind: "unsaved" }
  | { kind: "saving" }
  /** Not saved yet, tried again by itself; the text is also kept in this browser. */
  | { kind: "retrying"; message: string }
  | { kind: "signedOut"; message: string }
  /** The server will not take it: the text stays here, to be copied. */
  | { kind: "refused"; message: string };

export type RefusedField = { path: FieldPath; value: FieldValue; message: string };

export type DraftState = {
  content: ReportContent;
  save: SaveState;
  conflicts: readonly Conflict[];
  refused: readonly RefusedField[];
  /** Raised where a field changed from outside the hand of the one who types: editors take the new text. */
  revisions: Readonly<Partial<Record<FieldPath, number>>>;
};

export type SentChange = {
  path: FieldPath;
  value: FieldValue;
  baseVersion: number;
  operationId: string;
  /** The operation whose text, set aside, is a shorter state of this one. */
  continues?: string;
};
export type SaveAnswer = Result<{
  saved: SavedField[];
  refused: { path: FieldPath; operationId: string; refusal: Refusal }[];
}>;

export type DraftOptions = {
  content: ReportContent;
  versions: Partial<Record<FieldPath, number>>;
  savedAt: Date | null;
  conflicts: readonly Conflict[];
  author: string;
  send: (changes: SentChange[]) => Promise<SaveAnswer>;
  /** What this browser kept of earlier, unsaved changes. */
  copy: LocalCopy;
  newId?: () => string;
  /** Milliseconds between the last keystroke and the save. */
  pause?: number;
  retryAfter?: (attempt: number) => number;
};
