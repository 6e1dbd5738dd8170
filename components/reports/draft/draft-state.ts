import { isPassing, type Refusal, type Result } from "@/lib/core/refusal";
import type { FieldEntry, FieldPath, FieldValue, ReportContent } from "@/lib/core/report";
import type { Conflict, SavedField } from "@/lib/reports/types";
import type { ChangeSource } from "./kept-pages";
import type { LocalCopy } from "./local-copy";

/** What the clerk sees of saving, always visible. */
type SaveState =
  /** Just opened, and not known yet whether this browser kept something that was never saved. */
  | { kind: "opening" }
  | { kind: "saved"; at: Date | null }
  | { kind: "unsaved" }
  | { kind: "saving" }
  /** Not saved yet, tried again by itself; the text is also kept in this browser. */
  | { kind: "retrying"; message: string }
  | { kind: "signedOut"; message: string }
  /** Somebody else has signed in in this browser: nothing is saved under their name. */
  | { kind: "otherPerson"; message: string }
  /** The server will not take it: the text stays here, to be copied. */
  | { kind: "refused"; message: string };

export type RefusedField = FieldEntry & { message: string };

export type DraftState = {
  content: ReportContent;
  save: SaveState;
  conflicts: readonly Conflict[];
  refused: readonly RefusedField[];
  /** Raised where a field changed from outside the hand of the one who types: editors take the new text. */
  revisions: Readonly<Partial<Record<FieldPath, number>>>;
};

export type SentChange = ChangeSource & {
  path: FieldPath;
  value: FieldValue;
  baseVersion: number;
  operationId: string;
  /** The operation that sent an earlier state of this text: one that was set aside, or whose answer never came. */
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
  /** False where `recover` will never be called, since nothing can be written. */
  recovers?: boolean;
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

/** Whether the same request is sent again by itself. */
export function isSentAgain(code: string): boolean {
  return isPassing(code) || code === "passwordFirst";
}

/** The revisions after fields have changed from elsewhere. */
export function nextVersion(
  before: DraftState["revisions"],
  paths: readonly FieldPath[],
): DraftState["revisions"] {
  const revisions = { ...before };
  for (const path of paths) revisions[path] = (revisions[path] ?? 0) + 1;
  return revisions;
}

/** One object for every key: what shows the state of saving is drawn once. */
export const unsaved: SaveState = { kind: "unsaved" };

/** The state of a draft as it was loaded. */
export function begun({ content, savedAt, conflicts, recovers }: DraftOptions): DraftState {
  const save: SaveState = recovers ? { kind: "opening" } : { kind: "saved", at: savedAt };
  return { content, conflicts, save, refused: [], revisions: {} };
}

/** A text that the server has set aside, as it is shown beside the one that stands. */
export function conflictOf(
  { path, at, conflict }: Extract<SavedField, { outcome: "setAside" }>,
  value: FieldValue,
  author: string,
): Conflict {
  const { changeId, current } = conflict;
  return {
    ...{ changeId, path, value, author },
    at: new Date(at),
    current: current && { ...current, at: new Date(current.at) },
  };
}
