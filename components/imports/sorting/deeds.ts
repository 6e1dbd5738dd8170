import { followers } from "@/lib/imports/accept/outcome";
import { agreed, type Goal, moved, type Sorting } from "@/lib/imports/review/sorting";

export type Deeds = {
  /** Moves a block and, where asked, what stands below it in the same place. */
  move: (id: number, goal: Goal, withBelow?: boolean) => void;
  agree: (id: number, withBelow?: boolean) => void;
};

export function deedsOn(sorting: Sorting, change: (sorting: Sorting) => void): Deeds {
  return {
    move(id, goal, withBelow = false) {
      const goalBelow = belowGoal(goal);
      const below = withBelow && goalBelow ? followers(sorting, id) : [];
      change(moved(moved(sorting, [id], goal), below, goalBelow ?? goal));
    },
    agree(id, withBelow = false) {
      change(agreed(sorting, withBelow ? [id, ...followers(sorting, id)] : [id]));
    },
  };
}

/** What stands below a heading goes into its chapter; a front field has room for one block only. */
function belowGoal(goal: Goal): Goal | null {
  if (goal.kind === "heading") return { kind: "chapter", chapterId: goal.chapterId };
  return goal.kind === "chapter" || goal.kind === "out" ? goal : null;
}
