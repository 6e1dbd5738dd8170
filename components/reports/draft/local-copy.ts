import type { FieldPath, FieldValue } from "@/lib/core/report";
import type { SentOrigin } from "@/lib/reports/types";

/** Where a change comes from, and with which others it belongs together. */
export type ChangeSource = { origin?: SentOrigin; batchId?: string };

/** A change that the server does not hold yet: the value, and the version of the field that it was made against. */
export type Unsaved = ChangeSource & {
  value: FieldValue;
  base: number;
  /** The operation that sent an earlier state of this very text: one that was set aside, or whose answer has not come. */
  continues?: string;
};

/** What this browser keeps of a draft until the server has it. */
export type LocalCopy = {
  keep(unsaved: [FieldPath, Unsaved][]): void;
  /** Hands over what earlier pages kept, and forgets it. `open` are pages that will save what is theirs, as this one will. */
  take(open?: ReadonlySet<string>): [FieldPath, Unsaved][];
};

/**
 * Keeps unsaved changes in the browser's storage, one entry for each open page, so that a crash, a closed lid or an
 * expired session loses no word. Where storage is refused or full, the page itself still holds the text.
 */
export function localCopy(storage: Storage, reportId: string, accountId: string, pageId: string): LocalCopy {
  const prefix = `nianbao:unsaved:${accountId}:${reportId}:`;
  const own = prefix + pageId;
  return {
    keep(unsaved) {
      try {
        if (unsaved.length === 0) storage.removeItem(own);
        else storage.setItem(own, JSON.stringify(unsaved));
      } catch {
        // Storage is full or forbidden: the server's copy is the one that counts.
      }
    },
    take(open) {
      try {
        const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "").filter(
          (key) => key.startsWith(prefix) && key !== own && !open?.has(key.slice(prefix.length)),
        );
        const kept = keys.flatMap(
          (key) => JSON.parse(storage.getItem(key) ?? "[]") as [FieldPath, Unsaved][],
        );
        for (const key of keys) storage.removeItem(key);
        return kept;
      } catch {
        return [];
      }
    },
  };
}

/** For tests and for the server: keeps nothing. */
export const noCopy: LocalCopy = { keep: () => {}, take: () => [] };
