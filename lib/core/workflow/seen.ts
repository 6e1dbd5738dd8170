import type { Refusal } from "../refusal";
import { editableStates, type MoveId, moves } from "./workflow";

/**
 * What somebody saw when they decided: every move includes it, and is refused if the report has changed
 * since. The county sees the last submitted version, identified by its id. The township sees the draft,
 * identified by the sum of its fields' versions, which every accepted change increases and nothing decreases,
 * and by the number of moves before.
 */

/**
 * The draft as a page shows it. `versions` are those of its fields, `moves` is the number of recorded moves.
 */
export function draftSeen(versions: Partial<Record<string, number>>, moves: number): string {
  const changes = Object.values(versions).reduce<number>((sum, version) => sum + (version ?? 0), 0);
  return `${changes}.${moves}`;
}

/** True if a move decides on the last submitted version, which the county reads; false if on the draft. */
export function isOnVersion(move: MoveId): boolean {
  const { roles, from } = moves[move];
  return roles.includes("reviewer") && !from.some((state) => editableStates.includes(state));
}

/** The refusal of a decision on content that has changed. */
export const contentChanged: Refusal = {
  code: "contentChanged",
  message:
    "内容已变：您打开本页之后，这份报告又有了改动，这一步没有办理。页面已换成最新内容，您填写的文字还在，请看过之后再办理。",
};

/** Refusals of what somebody else has done before, or undone. */
const overtaken: readonly string[] = ["wrongState", "alreadyDown", "notDown", "corrected", "allOpen"];

/** True if a refusal means that the page is outdated. */
export function isOutdated({ code }: Refusal): boolean {
  return code === contentChanged.code || overtaken.includes(code);
}
