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
import { nextVersion, unsaved } from "./draft-state";
import type { ChangeSource } from "./kept-pages";
import type { PageDraft } from "./page-draft";
import type { Replacement } from "./unseen";

/** Who changed a field: the editor that shows it, or something else, whose text the editor has yet to draw. */
export type ChangedBy = "hand" | "elsewhere";

/** Revisions of fields as their editors show them, where these may be older ones. */
export type Seen = Readonly<Partial<Record<FieldPath, number>>>;

/**
 * Takes changes into the page and queues them for the server. What was typed into a text that has been replaced meanwhile is
 * merged with the new one; where that cannot be, it is sent as a change of the version that its writer saw.
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
    // Whoever types has not seen the text that waits: it is sent as one of its own.
    if (replaced?.waits !== undefined && !merged && draft.outbox.waiting.get(path)?.value === replaced.waits)
      draft.outbox.setBack(path);
    const { base = draft.versionOf(path), aside } = (!merged && replaced) || {};
    draft.outbox.put(path, merged ?? value, base, { ...source, ...(aside && { continues: aside }) });
  }
  const paths = changes.map(({ path }) => path);
  // What is typed now replaces the refused text, and is sent in its turn.
  const refused = draft.state.refused.filter(({ path }) => !paths.includes(path));
  draft.update({ content, revisions, refused, save: unsaved });
  draft.keepCopy();
}

/** What was typed into the replaced text, in the one that replaced it; null where both cannot be had. */
function mergedWith(
  { before }: Replacement,
  path: FieldPath,
  typed: FieldValue,
  present: FieldValue | undefined,
): Prose | null {
  if (parsePath(path)?.kind !== "chapter") return null;
  return mergeProse((before as Prose) ?? emptyProse, typed as Prose, (present as Prose) ?? emptyProse);
}
