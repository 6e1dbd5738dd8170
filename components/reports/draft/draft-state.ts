import { isPassing, type Refusal, type Result } from "@/lib/core/refusal";
import type { FieldEntry, FieldPath, FieldValue, ReportContent } from "@/lib/core/report";
import type { Conflict, SavedField } from "@/lib/reports/types";
import type { LocalCopy } from "./browser/local-copy";
import type { ChangeSource } from "./browser/unsaved-pages";

/** The state of saving, which is always displayed. */
export type SaveState =
  /** Just opened: it is not known yet whether this browser stored unsaved changes. */
  | { kind: "opening" }
  | { kind: "saved"; at: Date | null }
  | { kind: "unsaved" }
  | { kind: "saving" }
  /** Not saved yet and retried automatically; the text is also stored in this browser. */
  | { kind: "retrying"; message: string }
  | { kind: "signedOut"; message: string }
  /** Somebody else has signed in in this browser: nothing is saved in their name. */
  | { kind: "otherPerson"; message: string }
  /** The server refuses it: the text is kept here for copying. */
  | { kind: "refused"; message: string };

export type RefusedField = FieldEntry & { message: string };

export type DraftState = {
  content: ReportContent;
  save: SaveState;
  conflicts: readonly Conflict[];
  /** Unresolved conflicts that this page does not have yet: they are loaded as others are resolved. */
  moreConflicts: number;
  refused: readonly RefusedField[];
  /** Incremented when a field changed by anything but typing: editors take the new text. */
  revisions: Readonly<Partial<Record<FieldPath, number>>>;
};

export type SentChange = ChangeSource & {
  path: FieldPath;
  value: FieldValue;
  baseVersion: number;
  operationId: string;
  /**
   * The operation that sent an earlier state of this text: one that was set aside, or that got no response.
   */
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
  /** False if `recover` will never be called, because nothing can be written. */
  recovers?: boolean;
  conflicts: readonly Conflict[];
  /** With those that were not loaded. */
  conflictCount?: number;
  author: string;
  send: (changes: SentChange[]) => Promise<SaveAnswer>;
  /** Unsaved changes that this browser stored earlier. */
  copy: LocalCopy;
  newId?: () => string;
  /** Milliseconds between the last keystroke and the save. */
  pause?: number;
  retryAfter?: (attempt: number) => number;
};

/** True if the same request is retried automatically. */
export function isSentAgain(code: string): boolean {
  return isPassing(code) || code === "passwordFirst";
}

/** The revisions after fields were changed from elsewhere. */
export function nextVersion(
  before: DraftState["revisions"],
  paths: readonly FieldPath[],
): DraftState["revisions"] {
  const revisions = { ...before };
  for (const path of paths) revisions[path] = (revisions[path] ?? 0) + 1;
  return revisions;
}

/** One object for every keystroke, so that the save indicator is rendered once. */
export const unsaved: SaveState = { kind: "unsaved" };

/** The state of a draft as it was loaded. */
export function begun({ content, savedAt, conflicts, conflictCount, recovers }: DraftOptions): DraftState {
  const save: SaveState = recovers ? { kind: "opening" } : { kind: "saved", at: savedAt };
  const moreConflicts = Math.max(0, (conflictCount ?? 0) - conflicts.length);
  return { content, conflicts, moreConflicts, save, refused: [], revisions: {} };
}

/** A conflict for display: the text that the server set aside, and the stored one. */
export function conflictOf(
  { path, at, conflict }: Extract<SavedField, { outcome: "setAside" }>,
  value: FieldValue,
  author: string,
): Conflict {
  const { changeId, current, base = null } = conflict;
  return {
    ...{ changeId, path, value, author, base },
    at: new Date(at),
    current: current && { ...current, at: new Date(current.at) },
  };
}
