import type { Form } from "@/lib/core/editions/form";
import { hasChapter } from "@/lib/core/editions/has-field";
import { type Assignment, assign, type ImportReview, type ReviewItem } from "./import-review";

/**
 * Applies a person's decisions to the same blocks placed under another year or unit, as far as their places
 * still exist, so that changing year or unit loses no work.
 */
export function carryDecisions(fresh: ImportReview, before: ImportReview, form: Form): ImportReview {
  const decided = new Map<string, ReviewItem>();
  for (const item of before.items) if (item.decided) decided.set(`${item.from}:${item.text}`, item);
  return fresh.items.reduce((review, { id, from, text }) => {
    const assignment = decided.get(`${from}:${text}`)?.assignment;
    return assignment && hasPlace(form, assignment) ? assign(review, [id], assignment) : review;
  }, fresh);
}

/**
 * Restores a stored review after the same document was placed again: unchanged if it still fits, otherwise
 * its decisions are applied. Pictures that are missing now, or available again, keep their new placement.
 */
export function resumeReview(fresh: ImportReview, stored: ImportReview, form: Form): ImportReview {
  return stillFits(stored, fresh, form)
    ? withFreshPictures(stored, fresh)
    : carryDecisions(fresh, stored, form);
}

/** True if a stored review can be used unchanged: it has the same blocks, in places that still exist. */
export function stillFits({ items }: ImportReview, fresh: ImportReview, form: Form): boolean {
  return (
    items.length === fresh.items.length &&
    items.every(
      ({ from, text, assignment }, at) =>
        fresh.items[at]?.from === from && fresh.items[at].text === text && hasPlace(form, assignment),
    )
  );
}

/**
 * The review with the new placement of pictures that were added or are missing, and everything else
 * unchanged.
 */
function withFreshPictures(review: ImportReview, fresh: ImportReview): ImportReview {
  const items = review.items.map((item, at) => {
    const now = fresh.items[at];
    return now && !item.picture !== !now.picture ? now : item;
  });
  return { ...review, items };
}

/** True if the form has the place of this assignment. */
function hasPlace(form: Form, assignment: Assignment): boolean {
  switch (assignment.kind) {
    case "heading":
    case "chapter":
      return hasChapter(form, assignment.chapterId);
    case "figures":
      return assignment.cells.every((cell) => form.cells.has(cell));
    default:
      return true;
  }
}
