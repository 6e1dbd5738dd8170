import type { Form } from "@/lib/core/editions/form";
import { hasChapter } from "@/lib/core/editions/has-field";
import { type Assignment, assign, type ImportReview, type ReviewItem } from "./import-review";

/**
 * What a person decided about the same blocks under another year or unit, as far as the places still exist:
 * choosing those again loses no work.
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
 * A stored review of the same document placed again: as it stood where it still fits, else what was decided.
 * Pictures that are there no more, or again, stand as they were placed again.
 */
export function resumeReview(fresh: ImportReview, stored: ImportReview, form: Form): ImportReview {
  return stillFits(stored, fresh, form)
    ? withFreshPictures(stored, fresh)
    : carryDecisions(fresh, stored, form);
}

/** Whether a review can be taken up as it is: of the same blocks, in places that still exist. */
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
 * The review with pictures that came, or went, as they were placed again, and everything else as a person
 * left it.
 */
function withFreshPictures(review: ImportReview, fresh: ImportReview): ImportReview {
  const items = review.items.map((item, at) => {
    const now = fresh.items[at];
    return now && !item.picture !== !now.picture ? now : item;
  });
  return { ...review, items };
}

/** Whether the form has the place of this assignment. */
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
