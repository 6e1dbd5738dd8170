import { mergeProse } from "@/lib/core/prose/merge/prose-merge";
import { emptyProse, type Prose } from "@/lib/core/prose/prose";
import type { Refusal } from "@/lib/core/refusal";
import { parsePath } from "@/lib/core/report";
import type { SavedField } from "@/lib/reports/types";
import type { Unsaved } from "./browser/unsaved-pages";
import { conflictOf, isSentAgain, type SaveAnswer, type SentChange } from "./draft-state";
import type { PageDraft } from "./page-draft";

type Saved = Extract<SaveAnswer, { ok: true }>["value"];

/** Handles a refusal of the whole request. @returns true if the same request is to be sent again */
export function takeRefusal(draft: PageDraft, refusal: Refusal | undefined): boolean {
  const { code, message } = refusal ?? { code: "unexpected", message: "没有保存成功。" };
  if (code === "signedOut" || code === "otherPerson") {
    draft.update({ save: { kind: code, message } });
    return false;
  }
  if (isSentAgain(code)) {
    draft.update({ save: { kind: "retrying", message } });
    return true;
  }
  const sent = draft.outbox.sent ?? [];
  draft.outbox.sent = null;
  draft.refuse(sent.map(({ path, value }) => ({ path, value, message })));
  return false;
}

/** Handles a response field by field: what was saved, merged or set aside, and what was refused. */
export function takeSaved(draft: PageDraft, { saved, refused }: Saved): void {
  const sent = draft.outbox.sent ?? [];
  draft.outbox.sent = null;
  for (const field of saved) takeField(draft, field, sent);
  draft.refuse(
    refused.flatMap(({ operationId, path, refusal }) => {
      const change = sent.find((each) => each.operationId === operationId);
      return change ? [{ path, value: change.value, message: refusal.message }] : [];
    }),
  );
  draft.keepCopy();
}

function takeField(draft: PageDraft, field: SavedField, sent: readonly SentChange[]): void {
  const { path } = field;
  const change = sent.find(({ operationId }) => operationId === field.operationId);
  const newer = draft.outbox.waiting.get(path);
  // With a newer keystroke the page goes on showing the older text: what is typed next is based on that, too.
  if (!newer || field.outcome === "accepted") draft.setVersion(path, field.version);
  if (field.outcome === "accepted") {
    if (newer) draft.outbox.waiting.set(path, { ...newer, base: field.version });
    return;
  }
  if (field.outcome === "setAside" && change) {
    // A newer keystroke is still based on the old version: it will be set aside too, and replace this one.
    if (newer) draft.outbox.waiting.set(path, { ...newer, continues: field.operationId });
    else askAbout(draft, field, change);
  }
  if (field.value === null) return;
  const aside = field.outcome === "setAside" ? field.operationId : undefined;
  if (!newer) draft.replace(path, field.value, { base: change?.baseVersion, aside });
  else if (field.outcome === "merged") mergeWithNewer(draft, field, change, newer);
}

/** Shows a conflict with a text that was set aside; an earlier state of the same text is removed. */
function askAbout(
  draft: PageDraft,
  field: Extract<SavedField, { outcome: "setAside" }>,
  change: SentChange,
): void {
  const conflict = conflictOf(field, change.value, draft.author);
  const earlier = change.continues && draft.asked.get(change.continues);
  const others = draft.state.conflicts.filter(({ changeId }) => changeId !== earlier);
  draft.asked.set(field.operationId, conflict.changeId);
  draft.update({ conflicts: [...others, conflict] });
}

/** Merges text typed during the request into the text that the server merged, if possible. */
function mergeWithNewer(
  draft: PageDraft,
  { path, value, version }: Extract<SavedField, { outcome: "merged" }>,
  change: SentChange | undefined,
  newer: Unsaved,
): void {
  if (parsePath(path)?.kind !== "chapter") return;
  const both = mergeProse((change?.value as Prose) ?? emptyProse, newer.value as Prose, value as Prose);
  if (!both) return;
  draft.outbox.waiting.set(path, { value: both, base: version });
  draft.setVersion(path, version);
  draft.replace(path, both);
}
