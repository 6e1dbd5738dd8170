import type { FieldPath } from "@/lib/core/report";
import type { Unsaved, UnsavedPage, UnsavedPages } from "./unsaved-pages";

/** The browser's copy of a draft's unsaved changes. */
export type LocalCopy = {
  /**
   * Replaces the stored changes. The promise, if any, resolves when they would survive a crash of the
   * browser.
   */
  keep(unsaved: [FieldPath, Unsaved][]): Promise<void> | void;
  /**
   * Returns the changes stored by earlier pages, and deletes them. `open` are pages that save their own
   * changes.
   */
  take(open?: ReadonlySet<string>): [FieldPath, Unsaved][] | Promise<[FieldPath, Unsaved][]>;
  /** Notes that this page is being left: its changes may be taken without asking whether it is open. */
  leave?(): void;
  /**
   * Returns the changes of pages that were left, at once: a reloaded page shows them before the first key,
   * which would otherwise change an older text than the one that its writer typed.
   */
  takeLeft?(): [FieldPath, Unsaved][];
};

/**
 * How long a save waits for the local copy, in milliseconds: a browser whose storage fails must not delay the
 * server.
 */
const DISK_WAIT = 500;

/**
 * Stores unsaved changes in the browser, one entry for each open page, so that a crash, a suspended computer
 * or an expired session loses nothing. Each change is written to two stores: `storage` is synchronous, so it
 * has the change even if the tab is closed immediately, but reaches the disk seconds later; `pages` is on the
 * disk within milliseconds, so it survives a killed browser. The later entry wins. If one store is
 * unavailable or full, the other has the text; if both are, only the page has it.
 */
export function localCopy(
  { storage, pages }: { storage: Storage; pages: UnsavedPages | null },
  reportId: string,
  accountId: string,
  pageId: string,
): LocalCopy {
  const prefix = `nianbao:unsaved:${accountId}:${reportId}:`;
  const own = prefix + pageId;
  const disk = pages && latestAlone((page: UnsavedPage) => pages.put(own, page));
  const takenAtOnce = new Map<string, number>();
  let last: UnsavedPage = { seq: 0, at: 0, unsaved: [] };
  return {
    async keep(unsaved) {
      const page: UnsavedPage = { seq: last.seq + 1, at: Date.now(), unsaved };
      last = page;
      // That nothing is unsaved is stored too, until `pages` has it on the disk.
      if (unsaved.length > 0 || disk) setItem(storage, own, page);
      else storage.removeItem(own);
      if (!disk) return;
      const waited = new Promise<false>((resolve) => setTimeout(() => resolve(false), DISK_WAIT));
      const isWritten = await Promise.race([disk(page), waited]);
      if (isWritten && unsaved.length === 0 && page.seq === last.seq) storage.removeItem(own);
    },
    async take(open) {
      const left = (key: string) => key === own || Boolean(open?.has(key.slice(prefix.length)));
      const found = new Map(await pages?.claim(prefix, own, left).catch(() => undefined));
      for (const [key, seq] of takenAtOnce) if ((found.get(key)?.seq ?? seq) <= seq) found.delete(key);
      const later = takeLater(storage, found, (key) => key.startsWith(prefix) && !left(key));
      // The claim has added to this page on the disk what it took at once, and may have sent since.
      if (takenAtOnce.size > 0) void this.keep([...last.unsaved, ...later]);
      return later;
    },
    leave() {
      if (last.unsaved.length > 0) setItem(storage, own, { ...last, isLeft: true });
    },
    takeLeft() {
      const isTaken = (key: string) =>
        key.startsWith(prefix) && key !== own && readItem(storage, key).isLeft === true;
      const left = takeEntries(storage, isTaken);
      for (const [key, { seq }] of left) takenAtOnce.set(key, seq);
      return [...left.values()].flatMap(({ unsaved }) => unsaved);
    },
  };
}

/** The later entry of each page; entries in `storage` are removed. */
function takeLater(
  storage: Storage,
  found: ReadonlyMap<string, UnsavedPage>,
  isTaken: (key: string) => boolean,
): [FieldPath, Unsaved][] {
  const later = new Map(found);
  for (const [key, page] of takeEntries(storage, isTaken))
    if (page.seq > (later.get(key)?.seq ?? -1)) later.set(key, page);
  return [...later.values()].flatMap(({ unsaved }) => unsaved);
}

/** Removes the entries from `storage`; as many as it gives, if it is unavailable. */
function takeEntries(storage: Storage, isTaken: (key: string) => boolean): Map<string, UnsavedPage> {
  const taken = new Map<string, UnsavedPage>();
  try {
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
    for (const key of keys.filter(isTaken)) {
      taken.set(key, readItem(storage, key));
      storage.removeItem(key);
    }
  } catch {
    // Storage is unavailable.
  }
  return taken;
}

function setItem(storage: Storage, key: string, page: UnsavedPage): void {
  try {
    storage.setItem(key, JSON.stringify(page));
  } catch {
    // Storage is full or unavailable.
  }
}

/** Entries from before the second store existed are only the list. */
function readItem(storage: Storage, key: string): UnsavedPage {
  const item = JSON.parse(storage.getItem(key) ?? "[]") as UnsavedPage | UnsavedPage["unsaved"];
  return Array.isArray(item) ? { seq: 0, at: 0, unsaved: item } : item;
}

/**
 * Serializes writes, and of the waiting ones keeps only the last. Resolves to whether the last was written.
 */
function latestAlone<Item>(write: (item: Item) => Promise<void>): (item: Item) => Promise<boolean> {
  let underWay: Promise<boolean> | undefined;
  let next: { item: Item } | undefined;
  const writeAll = async () => {
    let isWritten = false;
    while (next) {
      const { item } = next;
      next = undefined;
      isWritten = await write(item).then(
        () => true,
        () => false,
      );
    }
    underWay = undefined;
    return isWritten;
  };
  return (item) => {
    next = { item };
    underWay ??= writeAll();
    return underWay;
  };
}

/** For tests and for the server: stores nothing. */
export const noCopy: LocalCopy = { keep: () => {}, take: () => [] };
