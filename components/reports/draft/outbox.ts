import type { FieldPath, FieldValue } from "@/lib/core/report";
import type { ChangeSource, Unsaved } from "./browser/unsaved-pages";
import type { SentChange } from "./draft-state";

/**
 * What the server does not have yet: waiting texts, the current request, and older texts of the same fields.
 */
export class Outbox {
  readonly waiting = new Map<FieldPath, Unsaved>();
  sent: SentChange[] | null = null;
  /** Two pages may have stored two texts of one field: they are sent one after the other. */
  #later: [FieldPath, Unsaved][] = [];

  get isEmpty(): boolean {
    return this.waiting.size === 0 && this.sent === null && this.#later.length === 0;
  }

  /** `version` is the field's, as far as this page knows; a waiting text keeps the version it is based on. */
  put(
    path: FieldPath,
    value: FieldValue,
    version: number,
    from: ChangeSource & Pick<Unsaved, "continues"> = {},
  ): void {
    const { base = version, continues } = this.waiting.get(path) ?? {};
    this.waiting.set(path, { base, continues, ...from, value });
  }

  /** Queues stored changes. @returns the texts that now wait, at most one for each field */
  recover(kept: [FieldPath, Unsaved][]): [FieldPath, Unsaved][] {
    const queue = [...this.#later, ...kept];
    this.#later = [];
    return queue.filter(([path, unsaved]) => {
      const free = !this.waiting.has(path);
      if (free) this.waiting.set(path, unsaved);
      else this.#later.push([path, unsaved]);
      return free;
    });
  }

  /** Queues the waiting text after the next one of its field, which is not a later state of it. */
  setBack(path: FieldPath): void {
    const unsaved = this.waiting.get(path);
    if (!unsaved) return;
    this.waiting.delete(path);
    this.#later.push([path, unsaved]);
  }

  /** The changes to send: the request that got no response, unchanged, or else everything that waits. */
  pack(newId: () => string): SentChange[] {
    this.sent ??= [...this.waiting].map(([path, { base, ...unsaved }]) => ({
      ...unsaved,
      path,
      baseVersion: base,
      operationId: newId(),
    }));
    for (const { path, value } of this.sent)
      if (this.waiting.get(path)?.value === value) this.waiting.delete(path);
    return this.sent;
  }

  /**
   * Everything, as another page would have to send it, which cannot know whether the current request arrived.
   */
  all(): [FieldPath, Unsaved][] {
    const all = new Map<FieldPath, Unsaved>();
    for (const { path, baseVersion, operationId, continues = operationId, ...unsaved } of this.sent ?? [])
      all.set(path, { ...unsaved, base: baseVersion, continues });
    for (const [path, unsaved] of this.waiting)
      all.set(path, { ...unsaved, continues: unsaved.continues ?? all.get(path)?.continues });
    return [...all, ...this.#later];
  }
}
