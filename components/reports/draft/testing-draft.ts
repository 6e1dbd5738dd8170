import { vi } from "vitest";
import { emptyContent, type FieldPath, type FieldValue } from "@/lib/core/report";
import type { Conflict, SavedField } from "@/lib/reports/types";
import { type LocalCopy, noCopy } from "./browser/local-copy";
import type { SaveAnswer, SentChange } from "./draft-state";
import { DraftStore } from "./draft-store";

/** For tests of the draft store: the test acts as the server, with fake timers. */

/** The value of a promise, or “waiting” if it is pending. */
export async function settled(promise: Promise<boolean>): Promise<boolean | "waiting"> {
  return Promise.race([promise, vi.advanceTimersByTimeAsync(1).then(() => "waiting" as const)]);
}

type Given = {
  content?: typeof emptyContent;
  versions?: Partial<Record<FieldPath, number>>;
  copy?: LocalCopy;
  recovers?: boolean;
  conflicts?: Conflict[];
  conflictCount?: number;
};

/** A draft store whose saves stay pending until `answerAll` responds. */
export function draftStore({
  content = emptyContent,
  versions = {},
  copy = noCopy,
  recovers,
  conflicts = [],
  conflictCount,
}: Given = {}) {
  const sent: SentChange[][] = [];
  const waiting: ((answer: SaveAnswer) => void)[] = [];
  let count = 0;
  const store = new DraftStore({
    content,
    versions,
    savedAt: null,
    conflicts,
    ...(conflictCount !== undefined && { conflictCount }),
    author: "李敏",
    copy,
    recovers,
    newId: () => `operation-${++count}`,
    send: (changes) => {
      sent.push(changes);
      return new Promise((resolve) => waiting.push(resolve));
    },
  });
  const answerAll = async (answer: (changes: SentChange[]) => SaveAnswer) => {
    waiting.splice(0).forEach((resolve) => {
      resolve(answer(sent.at(-1) ?? []));
    });
    await vi.advanceTimersByTimeAsync(1);
  };
  return { store, sent, answerAll };
}

type SetAside = Extract<SavedField, { outcome: "setAside" }>;
type Outcome =
  | { outcome: "accepted"; version?: number }
  | { outcome: "merged"; value: FieldValue; version: number }
  | { outcome: "setAside"; value: FieldValue; version: number; conflict: SetAside["conflict"] };

/** The server refuses all of the changes. */
export function refuseAll(changes: SentChange[], message: string): SaveAnswer {
  const refusals = changes.map(({ path, operationId }) => ({
    path,
    operationId,
    refusal: { code: "tooLong", message },
  }));
  return { ok: true, value: { saved: [], refused: refusals } };
}

/** The server accepts all of the changes, each with this outcome. */
export function accept(changes: SentChange[], outcome: Outcome = { outcome: "accepted" }): SaveAnswer {
  const saved = changes.map(({ path, operationId, baseVersion }) => ({
    version: baseVersion + 1,
    path,
    operationId,
    at: "2026-01-05T02:00:00.000Z",
    ...outcome,
  })) as SavedField[];
  return { ok: true, value: { saved, refused: [] } };
}
