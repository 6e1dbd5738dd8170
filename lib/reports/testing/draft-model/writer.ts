import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { mergeProse } from "@/lib/core/prose/merge/prose-merge";
import { emptyProse, type Prose } from "@/lib/core/prose/prose";
import type { FieldPath, FieldValue } from "@/lib/core/report";
import type { SentFieldChange } from "../../schema";
import type { SavedField } from "../../types";
import { isProse } from "./texts";

/** A page's state of one field: what it shows, and what is not sent yet. */
export type Copy = {
  value: FieldValue | null;
  base: number;
  /** The operation that sent an earlier state of this text. */
  continues: string | undefined;
  waits: boolean;
  /** An unanswered request, to be sent again unchanged. */
  sent: SentFieldChange | null;
};

/** Somebody with the draft open on a page, which retries and forgets like the real one. */
export class Writer {
  readonly copies = new Map<FieldPath, Copy>();

  constructor(readonly actor: Actor) {}

  copyOf(path: FieldPath): Copy {
    const copy = this.copies.get(path) ?? blank();
    this.copies.set(path, copy);
    return copy;
  }

  /** The next request: the unanswered one, or the pending change. */
  request(path: FieldPath): SentFieldChange | null {
    const copy = this.copyOf(path);
    if (copy.sent || !copy.waits) return copy.sent;
    const { value, base, continues } = copy;
    copy.sent = {
      path,
      value,
      baseVersion: base,
      operationId: randomUUID(),
      ...(continues && { continues }),
    };
    copy.waits = false;
    return copy.sent;
  }

  /** The page is closed; the next one restores the text, with the operation that may have sent it already. */
  reopen(path: FieldPath): void {
    const copy = this.copyOf(path);
    if (!copy.sent) return;
    const newer = copy.waits ? copy.value : (copy.sent.value as FieldValue);
    const { baseVersion, operationId, continues = operationId } = copy.sent;
    Object.assign(copy, { value: newer, base: baseVersion, continues, waits: true, sent: null });
  }

  take(path: FieldPath, field: SavedField): void {
    const copy = this.copyOf(path);
    const sent = copy.sent?.value as FieldValue;
    copy.sent = null;
    if (!copy.waits || field.outcome === "accepted") {
      const value = field.outcome === "accepted" ? (copy.waits ? copy.value : sent) : field.value;
      Object.assign(copy, { value, base: field.version, continues: undefined });
      return;
    }
    if (field.outcome === "setAside") copy.continues = field.operationId;
    else if (isProse(path)) {
      const both = mergeProse(proseIn(sent), proseIn(copy.value), proseIn(field.value));
      if (both) Object.assign(copy, { value: both, base: field.version });
    }
  }
}

const blank = (): Copy => ({ value: null, base: 0, continues: undefined, waits: false, sent: null });
const proseIn = (value: FieldValue | null) => (value as Prose | null) ?? emptyProse;
