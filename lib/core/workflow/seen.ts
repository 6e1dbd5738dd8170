import type { Refusal } from "../refusal";
import { editableStates, type MoveId, moves } from "./workflow";

/**
 * What somebody saw when they decided: every move carries it, and is refused where the report is another by
 * then. The county sees the version submitted last, by its id. The township sees the draft: the sum of its
 * fields' versions, which every accepted change raises and nothing lowers, and how many moves were made
 * before.
 */

/** The draft as a page shows it. `versions` are those of its fields, `moves` the length of its record. */
export function draftSeen(versions: Partial<Record<string, number>>, moves: number): string {
  const changes = Object.values(versions).reduce<number>((sum, version) => sum + (version ?? 0), 0);
  return `${changes}.${moves}`;
}

/** Whether a move decides on the version submitted last, which the county reads, or on the draft. */
export function isOnVersion(move: MoveId): boolean {
  const { roles, from } = moves[move];
  return roles.includes("reviewer") && !from.some((state) => editableStates.includes(state));
}

/** The refusal of a decision on what is not there any more. */
export const contentChanged: Refusal = {
  code: "contentChanged",
  message:
    "内容已变：您打开本页之后，这份报告又有了改动，这一步没有办理。页面已换成最新内容，您填写的文字还在，请看过之后再办理。",
};

/** Whether a refusal says that the page shows what is no longer so. */
export function isOutdated({ code }: Refusal): boolean {
  return code === contentChanged.code || code === "wrongState";
}
