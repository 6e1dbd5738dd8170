import type { FieldPath, FieldValue } from "@/lib/core/report";

/** A text that took another's place on the page: what it replaced, and on which version that rested. */
export type Replacement = {
  before: FieldValue | undefined;
  base?: number;
  /** The operation that set aside what was replaced. */
  aside?: string;
  /** The text that took its place, where the server does not have it yet. */
  waits?: FieldValue;
};

/** So many replacements of a field are remembered: an editor takes them within a moment. */
const REMEMBERED = 8;

/**
 * What has replaced the text of a field, revision by revision. An editor draws a replacement a little later, and a key that is pressed
 * meanwhile changes the text of before: whatever it reports must not pass for a change of the new one.
 */
export class Unseen {
  readonly #replaced = new Map<FieldPath, (Replacement & { revision: number })[]>();

  /** `revision` is the field's after the replacement. */
  add(path: FieldPath, revision: number, replacement: Replacement): void {
    const earlier = this.#replaced.get(path) ?? [];
    this.#replaced.set(path, [...earlier, { ...replacement, revision }].slice(-REMEMBERED));
  }

  /** The first replacement that an editor at revision `seen` has not drawn yet. */
  after(path: FieldPath, seen: number): Replacement | undefined {
    return this.#replaced.get(path)?.find(({ revision }) => revision > seen);
  }
}
