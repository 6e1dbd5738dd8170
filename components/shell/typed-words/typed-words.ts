/**
 * What somebody typed into a field, or into several, also by name, with the choices beside. Null: nothing.
 */
export type Words = string | readonly string[] | Readonly<Record<string, string | boolean>> | null;

const prefix = "nianbao.words.";

/**
 * Texts that are typed and not saved, by field. They are also stored in this tab, because a page may be
 * loaded anew under the hands of the person who types: the first refresh after an update of the server does
 * that. The storage ends with the tab; `of` names the person, so that nobody else who signs in in the same
 * tab sees them. Without `of` they last as long as the page.
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

  /** The text of a field; `initial` if there is none. */
  read<Value extends Words>(name: string, initial: Value): Value {
    return this.find(name, initial) ?? initial;
  }

  /** The text of a field, always the same object; undefined if there is none of the kind of `like`. */
  find<Value extends Words>(name: string, like: Value): Value | undefined {
    const words = this.#words.get(name);
    // Another version of the product may have stored another kind.
    return isLike(like, words) ? words : undefined;
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
  const kinds = new Map<string, unknown>(Object.entries(like));
  return Object.entries(found).every(([field, each]) => typeof each === typeof (kinds.get(field) ?? ""));
}
