import {
  deadlineWords,
  filedWords,
  isForTheRecord,
  isToSubmit,
  type Timeliness,
} from "@/lib/core/season/deadline";
import type { State } from "@/lib/core/workflow/workflow";

/**
 * “报送还有 3 天” until the first filing, then how it was filed, which a return or a correction does not change;
 * empty if no day was set, or nothing is to be submitted. `isLate`: it is overdue, or was filed late in its
 * season.
 */
export function timelinessWords(
  state: State,
  { filed, daysLeft }: Timeliness,
): { text: string; isLate: boolean } {
  if (filed) {
    const { on, dueOn } = filed;
    return { text: `首次报送${filedWords(on, dueOn)}`, isLate: on > dueOn && !isForTheRecord(on, dueOn) };
  }
  if (daysLeft === null || !isToSubmit(state)) return { text: "", isLate: false };
  return { text: `报送${deadlineWords(daysLeft)}`, isLate: daysLeft < 0 };
}
