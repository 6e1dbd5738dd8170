import { CONFIDENT } from "../place/placement";
import type { ImportReview, ReviewItem } from "./import-review";

/**
 * The blocks that a person should check, in the source's order; blocks under a doubtful heading are included
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
 * The items below this one in the same place, up to the next heading of the source: they may move with it.
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
 * Texts of the source that the report will not contain, shown to a person before accepting. Text that the
 * form prints itself is not listed.
 */
export function leftOut({ items }: ImportReview): ReviewItem[] {
  return items.filter(
    ({ assignment, text }) => (assignment.kind === "open" || assignment.kind === "out") && text.trim() !== "",
  );
}
