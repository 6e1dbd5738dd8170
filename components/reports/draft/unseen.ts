import type { FieldPath, FieldValue } from "@/lib/core/report";

/** A replacement of a text on the page: what it replaced, and the version that was based on. */
export type Replacement = {
  before: FieldValue | undefined;
  base?: number;
  /** The operation whose text was set aside. */
  aside?: string;
  /** The replacing text, if the server does not have it yet. */
  waits?: FieldValue;
};

/** Maximum number of remembered replacements of a field: editors render them quickly. */
const REMEMBERED = 8;

/**
 * The replacements of a field's text, by revision. An editor renders a replacement slightly later, and a key
 * pressed in between changes the previous text, which must not be taken for a change of the new one.
 */
export class Unseen {
  readonly #replaced = new Map<FieldPath, (Replacement & { revision: number })[]>();

  /** `revision` is the field's after the replacement. */
  add(path: FieldPath, revision: number, replacement: Replacement): void {
    const earlier = this.#replaced.get(path) ?? [];
    this.#replaced.set(path, [...earlier, { ...replacement, revision }].slice(-REMEMBERED));
  }

  /** The first replacement that an editor at revision `seen` has not rendered yet. */
  after(path: FieldPath, seen: number): Replacement | undefined {
    return this.#replaced.get(path)?.find(({ revision }) => revision > seen);
  }
}
