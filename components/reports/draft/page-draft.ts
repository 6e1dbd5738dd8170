import { mergeTyped } from "@/lib/core/prose/merge/merge-typed";
import { type FieldPath, type FieldValue, fieldOf, type ReportContent, withField } from "@/lib/core/report";
import type { LocalCopy } from "./browser/local-copy";
import type { Unsaved } from "./browser/unsaved-pages";
import { begun, type DraftOptions, type DraftState, nextVersion, type RefusedField } from "./draft-state";
import { Outbox } from "./outbox";
import { type Replacement, Unseen } from "./unseen";

/**
 * How long after a key the browser's copy is written, in milliseconds: on a slow computer writing it takes
 * time for which the next key must not wait. It must be on the disk within half a second.
 */
const COPY_AFTER = 100;

/**
 * A page's part of a draft: the displayed state, the versions it is based on, and what the server does not
 * have yet.
 */
export class PageDraft {
  readonly outbox = new Outbox();
  readonly unseen = new Unseen();
  /** Operation that was set aside → the change of the open conflict. */
  readonly asked = new Map<string, string>();
  readonly author: string;
  #state: DraftState;
  /** As it was loaded. */
  readonly #opened: ReportContent;
  readonly #versions: Partial<Record<FieldPath, number>>;
  readonly #copy: LocalCopy;
  readonly #listeners = new Set<() => void>();
  #copyDue: ReturnType<typeof setTimeout> | undefined;

  constructor(options: DraftOptions) {
    this.author = options.author;
    this.#versions = { ...options.versions };
    this.#copy = options.copy;
    this.#state = begun(options);
    this.#opened = options.content;
  }

  get state(): DraftState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  update(part: Partial<DraftState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }

  get versions(): Readonly<Partial<Record<FieldPath, number>>> {
    return this.#versions;
  }

  versionOf(path: FieldPath): number {
    return this.#versions[path] ?? 0;
  }

  setVersion(path: FieldPath, version: number): void {
    this.#versions[path] = version;
  }

  /** Replaces the value that the editor has: `rested` says what the replaced one was based on. */
  replace(path: FieldPath, value: FieldValue, rested: Omit<Replacement, "before"> = {}): void {
    const before = fieldOf(this.#state.content, path);
    if (before === value) return;
    const revisions = nextVersion(this.#state.revisions, [path]);
    this.unseen.add(path, revisions[path] ?? 0, { before, ...rested });
    this.update({ content: withField(this.#state.content, path, value), revisions });
  }

  /** Shows refused texts, unless a newer text of the same field is waiting, which is tried first. */
  refuse(fields: readonly RefusedField[]): void {
    if (fields.length === 0) return;
    const message = fields[0]?.message ?? "";
    const last = fields.filter(({ path }) => !this.outbox.waiting.has(path));
    const others = this.#state.refused.filter(({ path }) => last.every((field) => field.path !== path));
    this.update({ refused: [...others, ...last], save: { kind: "refused", message } });
    this.keepCopy();
  }

  /** Queues texts that waited elsewhere, one at a time for each field. */
  takeUp(kept: [FieldPath, Unsaved][]): void {
    const apart = kept.filter(([path, unsaved]) => !this.#goesOn(path, unsaved));
    for (const [path, { value }] of this.outbox.recover(apart)) this.replace(path, value, { waits: value });
    this.keepCopy();
  }

  /**
   * After a crash the first keys may be pressed before this page knows what the browser stored: they go into
   * that text of the same writer, as if it had been shown. @returns false if that is not possible
   */
  #goesOn(path: FieldPath, stored: Unsaved): boolean {
    const typed = this.outbox.waiting.get(path);
    if (!typed || typed.batchId !== undefined || this.#state.revisions[path] !== undefined) return false;
    const both = mergeTyped(fieldOf(this.#opened, path), stored.value, typed.value);
    if (both === null) return false;
    this.outbox.waiting.set(path, { ...stored, value: both });
    this.replace(path, both, { waits: both });
    return true;
  }

  /** Stores it shortly after a key; further keys until then are stored with it. */
  keepCopySoon(): void {
    this.#copyDue ??= setTimeout(() => this.keepCopy(), COPY_AFTER);
  }

  /** Stores now what would be stored soon: the page may end. */
  keepDueCopy(): void {
    if (this.#copyDue !== undefined) this.keepCopy();
  }

  /** Stores everything that the server does not have yet in the browser. */
  keepCopy(): Promise<void> | void {
    clearTimeout(this.#copyDue);
    this.#copyDue = undefined;
    const refused = this.#state.refused.map(({ path, value }): [FieldPath, Unsaved] => [
      path,
      { value, base: this.versionOf(path) },
    ]);
    return this.#copy.keep([...refused, ...this.outbox.all()]);
  }
}
