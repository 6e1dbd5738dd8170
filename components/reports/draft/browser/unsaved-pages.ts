import type { FieldPath, FieldValue } from "@/lib/core/report";
import type { SentOrigin } from "@/lib/reports/types";

/** The origin of a change, and its batch. */
export type ChangeSource = { origin?: SentOrigin; batchId?: string };

/**
 * A change that the server does not have yet: the value, and the version of the field that it is based on.
 */
export type Unsaved = ChangeSource & {
  value: FieldValue;
  base: number;
  /**
   * The operation that sent an earlier state of this text, which was set aside or whose response is pending.
   */
  continues?: string;
};

/** A page's unsaved changes at one time; of two entries of a page the one with the higher `seq` is later. */
export type UnsavedPage = {
  seq: number;
  at: number;
  unsaved: [FieldPath, Unsaved][];
  /** True if the page was left: it will not save its changes itself. */
  isLeft?: true;
};

/** Marks a page whose changes were claimed by another page: any other entry of it is outdated. */
const TAKEN = Number.MAX_SAFE_INTEGER;

/** How long claimed pages are remembered: 30 days, in milliseconds. */
const REMEMBERED = 30 * 24 * 3600_000;

/** A store of pages that resolves once the data is on the disk; localStorage is flushed seconds later. */
export type UnsavedPages = {
  put(key: string, page: UnsavedPage): Promise<void>;
  /**
   * Returns the pages under `prefix` except those in `left`, and marks them as claimed. The same transaction
   * adds their changes to `own`, so that they are stored at all times.
   */
  claim(prefix: string, own: string, left: (key: string) => boolean): Promise<Map<string, UnsavedPage>>;
};

const STORE = "pages";

/** IndexedDB, which may be missing or blocked: then every call fails. */
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
