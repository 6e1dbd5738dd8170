import { type Assignment, assign, confirm, type ImportReview } from "@/lib/imports/review/import-review";
import { followers } from "@/lib/imports/review/pending";

export type ReviewActions = {
  /** Moves a block and, if requested, the blocks below it in the same place. */
  move: (id: number, assignment: Assignment, withBelow?: boolean) => void;
  confirm: (id: number, withBelow?: boolean) => void;
};

export function reviewActions(review: ImportReview, change: (review: ImportReview) => void): ReviewActions {
  return {
    move(id, assignment, withBelow = false) {
      const assignmentBelow = assignmentOfFollowers(assignment);
      const below = withBelow && assignmentBelow ? followers(review, id) : [];
      change(assign(assign(review, [id], assignment), below, assignmentBelow ?? assignment));
    },
    confirm(id, withBelow = false) {
      change(confirm(review, withBelow ? [id, ...followers(review, id)] : [id]));
    },
  };
}

/** Blocks below a heading move to its chapter; a front field takes only one block. */
function assignmentOfFollowers(assignment: Assignment): Assignment | null {
  if (assignment.kind === "heading") return { kind: "chapter", chapterId: assignment.chapterId };
  return assignment.kind === "chapter" || assignment.kind === "out" ? assignment : null;
}
