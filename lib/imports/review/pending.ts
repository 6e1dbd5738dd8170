import { CONFIDENT } from "../place/placement";
import type { ImportReview, ReviewItem } from "./import-review";

/**
 * The blocks that a person should look at, in the source's order; what stands under a doubtful heading goes
 * with it.
 */
export function pendingItems({ items }: ImportReview): ReviewItem[] {
  const found: ReviewItem[] = [];
  let lead: ReviewItem | null = null;
  for (const item of items) {
    if (item.proposed.kind === "heading") lead = item;
    else if (lead && !follows(lead, item)) lead = null;
    if (!isPending(item)) continue;
    if (lead && lead !== item && isPending(lead)) continue;
    found.push(item);
  }
  return found;
}

export function isPending({ assignment, decided, confidence }: ReviewItem): boolean {
  return !decided && (assignment.kind === "open" || (assignment.kind !== "out" && confidence < CONFIDENT));
}

/**
 * The items below this one that stand in the same place, up to the next heading of the source: they may move
 * with it.
 */
export function followers({ items }: ImportReview, id: number): number[] {
  const lead = items[id];
  if (!lead) return [];
  const found: number[] = [];
  for (const item of items.slice(id + 1)) {
    if (item.proposed.kind === "heading" || !follows(lead, item)) break;
    found.push(item.id);
  }
  return found;
}

function follows(lead: ReviewItem, item: ReviewItem): boolean {
  if (lead.assignment.kind === "open") return item.assignment.kind === "open";
  return (
    "chapterId" in lead.assignment &&
    item.assignment.kind === "chapter" &&
    item.assignment.chapterId === lead.assignment.chapterId
  );
}

/**
 * Texts of the source that the report will not hold, for a person to know before accepting. Never what the
 * form prints anyway.
 */
export function leftOut({ items }: ImportReview): ReviewItem[] {
  return items.filter(
    ({ assignment, text }) => (assignment.kind === "open" || assignment.kind === "out") && text.trim() !== "",
  );
}
