import { z } from "zod";
import type { FieldPath, FieldValue } from "@/lib/core/report";

type Versions = Readonly<Partial<Record<FieldPath, number>>>;

/** A field after a save; without its value, if it is too long to be noted, or there is none. */
export type SavedVersion = { path: FieldPath; version: number; value: FieldValue | null };

/** What this tab has saved of a draft in the last minute. */
export type SavedVersions = {
  /** Notes the fields as they are after a save. */
  note(fields: readonly SavedVersion[]): void;
  /**
   * What a page that was loaded with these versions lacks: it was read from the database before, and sent to
   * the browser after, while the page before it was still saving.
   */
  missingFrom(loaded: Versions): SavedVersion[];
};

/** Longer than a page is under way, in milliseconds. */
const RECENT = 60_000;

/** Maximum length of the noted values together, as JSON: a third of what browsers store for a site. */
const VALUES_MAX = 1_500_000;

// The values are this product's own, which the page showed a moment ago.
const noted = z.array(z.tuple([z.string(), z.int(), z.number(), z.custom<FieldValue | null>()]));

export function savedVersions(
  storage: Storage,
  reportId: string,
  accountId: string,
  now = Date.now,
): SavedVersions {
  const key = `nianbao:saved:${accountId}:${reportId}`;
  const recent = () => {
    try {
      const found = noted.safeParse(JSON.parse(storage.getItem(key) ?? "[]"));
      return found.success ? found.data.filter(([, , at]) => Math.abs(now() - at) < RECENT) : [];
    } catch {
      return [];
    }
  };
  return {
    note(fields) {
      const again = new Set<string>(fields.map(({ path }) => path));
      const others = recent().filter(([path]) => !again.has(path));
      const added = fields.map(({ path, version, value }) => [path, version, now(), value] as const);
      const all = [...others, ...added];
      const text = JSON.stringify(all);
      const withoutValues = all.map(([path, version, at]) => [path, version, at, null]);
      try {
        storage.setItem(key, text.length <= VALUES_MAX ? text : JSON.stringify(withoutValues));
      } catch {
        // Storage is full or unavailable.
      }
    },
    missingFrom(loaded) {
      const versions = new Map(Object.entries(loaded));
      return recent()
        .filter(([path, version]) => version > (versions.get(path) ?? 0))
        .map(([path, version, , value]) => ({ path: path as FieldPath, version, value }));
    },
  };
}
