import { mergeProse } from "@/lib/core/prose/merge/prose-merge";
import { emptyProse, type Prose } from "@/lib/core/prose/prose";
import {
  type FieldEntry,
  type FieldPath,
  type FieldValue,
  fieldOf,
  parsePath,
  withField,
} from "@/lib/core/report";
import type { ChangeSource } from "./browser/unsaved-pages";
import { nextVersion, unsaved } from "./draft-state";
import type { PageDraft } from "./page-draft";
import type { Replacement } from "./unseen";

/**
 * The source of a change: the field's own editor, or something else, whose text the editor has not rendered
 * yet.
 */
export type ChangedBy = "hand" | "elsewhere";

/** Revisions of fields as rendered by their editors, which may be older ones. */
export type Seen = Readonly<Partial<Record<FieldPath, number>>>;

/**
 * Applies changes to the page and queues them for the server. Text typed into a value that has been replaced
 * in the meantime is merged with the new one; if that fails, it is sent as a change of the version that its
 * writer saw.
 */
export function takeChanges(
  draft: PageDraft,
  changes: readonly FieldEntry[],
  { by, seen, source }: { by: ChangedBy; seen: Seen; source: ChangeSource },
): void {
  let { content, revisions } = draft.state;
  for (const { path, value } of changes) {
    const replaced = seen[path] === undefined ? undefined : draft.unseen.after(path, seen[path]);
    const merged = replaced && mergedWith(replaced, path, value, fieldOf(content, path));
    if (by === "elsewhere" || merged) {
      draft.unseen.add(path, (revisions[path] ?? 0) + 1, { before: fieldOf(content, path) });
      revisions = nextVersion(revisions, [path]);
    }
    content = withField(content, path, merged ?? value);
    // The writer has not seen the waiting text: it is sent separately.
    if (replaced?.waits !== undefined && !merged && draft.outbox.waiting.get(path)?.value === replaced.waits)
      draft.outbox.setBack(path);
    const { base = draft.versionOf(path), aside } = (!merged && replaced) || {};
    draft.outbox.put(path, merged ?? value, base, { ...source, ...(aside && { continues: aside }) });
  }
  const paths = changes.map(({ path }) => path);
  const { refused } = draft.state;
  // New typing replaces the refused text, and is sent in its turn.
  const others = refused.filter(({ path }) => !paths.includes(path));
  draft.update({
    ...{ content, revisions, save: unsaved },
    // The same list as long as it has the same texts, so that no key draws it again.
    refused: others.length === refused.length ? refused : others,
  });
  draft.keepCopySoon();
}

/** The replaced text's new typing merged into its replacement; null if that fails. */
function mergedWith(
  { before }: Replacement,
  path: FieldPath,
  typed: FieldValue,
  present: FieldValue | undefined,
): Prose | null {
  if (parsePath(path)?.kind !== "chapter") return null;
  return mergeProse((before as Prose) ?? emptyProse, typed as Prose, (present as Prose) ?? emptyProse);
}
