import type { FieldPath, FieldValue } from "@/lib/core/report";
import type { SentChange } from "./draft-state";
import type { ChangeSource, Unsaved } from "./kept-pages";

/** What the server does not hold yet: texts that wait, the request under way, and older texts of the same fields. */
export class Outbox {
  readonly waiting = new Map<FieldPath, Unsaved>();
  sent: SentChange[] | null = null;
  /** Two pages may have kept two texts of one field: one goes after the other, and both arrive. */
  #later: [FieldPath, Unsaved][] = [];

  get isEmpty(): boolean {
    return this.waiting.size === 0 && this.sent === null && this.#later.length === 0;
  }

  /** `version` is the field's, as far as this page knows; a text that waits already keeps what it rests on. */
  put(
    path: FieldPath,
    value: FieldValue,
    version: number,
    from: ChangeSource & Pick<Unsaved, "continues"> = {},
  ): void {
    const { base = version, continues } = this.waiting.get(path) ?? {};
    this.waiting.set(path, { base, continues, ...from, value });
  }

  /** Queues what was kept, and answers the texts that wait from now on: at most one of each field. */
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

  /** Lets the text that waits go by itself, after the next of its field, which is no later state of it. */
  setBack(path: FieldPath): void {
    const unsaved = this.waiting.get(path);
    if (!unsaved) return;
    this.waiting.delete(path);
    this.#later.push([path, unsaved]);
  }

  /** What to send: the request that got no answer, unchanged, or else everything that waits. */
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

  /** Everything, as another page would send it, which cannot know whether the request under way arrived. */
  all(): [FieldPath, Unsaved][] {
    const all = new Map<FieldPath, Unsaved>();
    for (const { path, baseVersion, operationId, continues = operationId, ...unsaved } of this.sent ?? [])
      all.set(path, { ...unsaved, base: baseVersion, continues });
    for (const [path, unsaved] of this.waiting)
      all.set(path, { ...unsaved, continues: unsaved.continues ?? all.get(path)?.continues });
    return [...all, ...this.#later];
  }
}
