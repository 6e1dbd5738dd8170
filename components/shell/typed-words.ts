/** What somebody typed for a decision: one text, or several, also by field. Null: nothing. */
export type Words = string | readonly string[] | Readonly<Record<string, string>> | null;

const prefix = "nianbao.words.";

/**
 * The texts typed for the decisions of one page, by field. They are also stored in this tab, because a page
 * may be loaded anew under the hands of the person who types: the first refresh after an update of the
 * server does that. The storage ends with the tab; `of` names the person, so that nobody else who signs in in
 * the same tab sees them. Without `of` they last as long as the page.
 */
export class TypedWords {
  readonly #words = new Map<string, Words>();
  readonly #listeners = new Set<() => void>();
  readonly #key: string | null;

  constructor(of: string | undefined) {
    this.#key = of === undefined ? null : prefix + of;
    for (const [name, words] of storedIn(this.#key)) this.#words.set(name, words);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The text of a field; `initial` if there is none, or one of another kind from another version. */
  read<Value extends Words>(name: string, initial: Value): Value {
    const words = this.#words.get(name);
    return isLike(initial, words) ? words : initial;
  }

  /** Stores a text; one that equals `initial` is removed. */
  write<Value extends Words>(name: string, words: Value, initial: Value): void {
    if (JSON.stringify(words) === JSON.stringify(initial)) this.#words.delete(name);
    else this.#words.set(name, words);
    this.#store();
    for (const listener of this.#listeners) listener();
  }

  #store(): void {
    if (this.#key === null) return;
    try {
      if (this.#words.size === 0) sessionStorage.removeItem(this.#key);
      else sessionStorage.setItem(this.#key, JSON.stringify(Object.fromEntries(this.#words)));
    } catch {
      // Storage is full or unavailable: the page still has them.
    }
  }
}

function storedIn(key: string | null): [string, Words][] {
  if (key === null || typeof window === "undefined") return [];
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(key) ?? "{}");
    return typeof found === "object" && found !== null ? Object.entries(found) : [];
  } catch {
    return [];
  }
}

function isLike<Value extends Words>(like: Value, found: unknown): found is Value {
  if (typeof like !== "object" || like === null)
    return typeof found === "string" || (like === null && found === null);
  if (typeof found !== "object" || found === null || Array.isArray(like) !== Array.isArray(found))
    return false;
  return Object.values(found).every((each) => typeof each === "string");
}
