import type { FieldPath } from "@/lib/core/report";
import type { Unsaved, UnsavedPage, UnsavedPages } from "./unsaved-pages";

/** What this browser keeps of a draft until the server has it. */
export type LocalCopy = {
  /**
   * Keeps these and nothing else. The promise, where there is one, waits until they would survive the end of
   * the browser.
   */
  keep(unsaved: [FieldPath, Unsaved][]): Promise<void> | void;
  /**
   * Hands over what earlier pages kept, and forgets it. `open` are pages that will save what is theirs, as
   * this one will.
   */
  take(open?: ReadonlySet<string>): [FieldPath, Unsaved][] | Promise<[FieldPath, Unsaved][]>;
};

/**
 * How long a save waits for the disk, in milliseconds: a browser that cannot write must not keep the server
 * from it.
 */
const DISK_WAIT = 500;

/**
 * Keeps unsaved changes in the browser, one entry for each open page, so that a crash, a closed lid or an
 * expired session loses no word. Each change goes to two places: `storage` has it at once, also where the tab
 * is closed at this very moment, but writes to the disk some seconds later; `pages` has it on the disk a few
 * milliseconds later, also where the browser is killed. The later of the two counts. Where one is refused or
 * full, the other holds the text; where both are, the page itself.
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
  let seq = 0;
  return {
    async keep(unsaved) {
      seq += 1;
      const page = { seq, at: Date.now(), unsaved };
      // That there is nothing left is kept as well, until the disk knows it.
      if (unsaved.length > 0 || disk) setItem(storage, own, page);
      else storage.removeItem(own);
      if (!disk) return;
      const waited = new Promise<false>((resolve) => setTimeout(() => resolve(false), DISK_WAIT));
      const isWritten = await Promise.race([disk(page), waited]);
      if (isWritten && unsaved.length === 0 && page.seq === seq) storage.removeItem(own);
    },
    async take(open) {
      const left = (key: string) => key === own || Boolean(open?.has(key.slice(prefix.length)));
      const found = await pages?.claim(prefix, own, left).catch(() => undefined);
      return takeLater(storage, found ?? new Map(), (key) => key.startsWith(prefix) && !left(key));
    },
  };
}

/** Of each page the later entry; what lies in `storage` is removed. */
function takeLater(
  storage: Storage,
  found: ReadonlyMap<string, UnsavedPage>,
  isTaken: (key: string) => boolean,
): [FieldPath, Unsaved][] {
  const later = new Map(found);
  try {
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
    for (const key of keys.filter(isTaken)) {
      const page = readItem(storage, key);
      if (page.seq > (later.get(key)?.seq ?? -1)) later.set(key, page);
      storage.removeItem(key);
    }
  } catch {
    // Storage is forbidden: what the other place had is what there is.
  }
  return [...later.values()].flatMap(({ unsaved }) => unsaved);
}

function setItem(storage: Storage, key: string, page: UnsavedPage): void {
  try {
    storage.setItem(key, JSON.stringify(page));
  } catch {
    // Storage is full or forbidden.
  }
}

/** Before there was a second place, an entry was the list alone. */
function readItem(storage: Storage, key: string): UnsavedPage {
  const item = JSON.parse(storage.getItem(key) ?? "[]") as UnsavedPage | UnsavedPage["unsaved"];
  return Array.isArray(item) ? { seq: 0, at: 0, unsaved: item } : item;
}

/**
 * Writes one after the other, and of those that wait the last alone. Answers whether the last was written.
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

/** For tests and for the server: keeps nothing. */
export const noCopy: LocalCopy = { keep: () => {}, take: () => [] };
