import type { FieldPath, FieldValue } from "@/lib/core/report";
import type { SentOrigin } from "@/lib/reports/types";

/** Where a change comes from, and with which others it belongs together. */
export type ChangeSource = { origin?: SentOrigin; batchId?: string };

/**
 * A change that the server does not hold yet: the value, and the version of the field that it was made
 * against.
 */
export type Unsaved = ChangeSource & {
  value: FieldValue;
  base: number;
  /**
   * The operation that sent an earlier state of this very text: one that was set aside, or whose answer has
   * not come.
   */
  continues?: string;
};

/**
 * What a page had not saved at one moment; of two entries of a page the one with the higher `seq` is later.
 */
export type UnsavedPage = { seq: number; at: number; unsaved: [FieldPath, Unsaved][] };

/** A page whose texts another page has taken up: whatever else is found of it is older. */
const TAKEN = Number.MAX_SAFE_INTEGER;

/** How long it is remembered that a page was taken up: 30 days, in milliseconds. */
const REMEMBERED = 30 * 24 * 3600_000;

/**
 * A store of pages that is on the disk when it says so: the browser's other storage writes some seconds
 * later.
 */
export type UnsavedPages = {
  put(key: string, page: UnsavedPage): Promise<void>;
  /**
   * Hands over the pages under `prefix` but those that are `left` to themselves, and marks them as taken. In
   * the same transaction their texts become those of `own`: they are somewhere at every moment.
   */
  claim(prefix: string, own: string, left: (key: string) => boolean): Promise<Map<string, UnsavedPage>>;
};

const STORE = "pages";

/** IndexedDB, which a browser may lack or refuse: then every call fails. */
export function openUnsavedPages(indexedDb: IDBFactory): UnsavedPages {
  let opened: Promise<IDBDatabase> | undefined;
  const write = async (change: (store: IDBObjectStore) => void): Promise<void> => {
    opened ??= open(indexedDb);
    const database = await opened;
    const transaction = database.transaction(STORE, "readwrite", { durability: "strict" });
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    change(transaction.objectStore(STORE));
    await done;
  };
  return {
    put: (key, page) => write((store) => void store.put(page, key)),
    async claim(prefix, own, left) {
      const found = new Map<string, UnsavedPage>();
      await write((store) => {
        const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
        const keys = store.getAllKeys(range);
        const pages = store.getAll(range);
        pages.onsuccess = () => {
          for (const [at, key] of keys.result.entries())
            if (key !== own && !left(String(key))) found.set(String(key), pages.result[at] as UnsavedPage);
          handOver(store, found, own, pages.result[keys.result.indexOf(own)] as UnsavedPage | undefined);
        };
      });
      return found;
    },
  };
}

function handOver(
  store: IDBObjectStore,
  found: ReadonlyMap<string, UnsavedPage>,
  own: string,
  before: UnsavedPage = { seq: 0, at: Date.now(), unsaved: [] },
): void {
  const taken = [...found.values()].flatMap(({ unsaved }) => unsaved);
  if (taken.length > 0) store.put({ ...before, unsaved: [...before.unsaved, ...taken] }, own);
  for (const [key, { seq, at }] of found) {
    if (seq !== TAKEN) store.put({ seq: TAKEN, at: Date.now(), unsaved: [] }, key);
    else if (at < Date.now() - REMEMBERED) store.delete(key);
  }
}

function open(indexedDb: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDb.open("nianbao-unsaved", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
