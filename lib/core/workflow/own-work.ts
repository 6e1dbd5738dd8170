/**
 * Four eyes: nobody signs, approves or publishes what they wrote or signed themselves, unless the county has
 * allowed it for a unit with one person. What counts as theirs is looked up by the caller; this says what
 * follows.
 */

/**
 * The moves by which one person answers for the work of another, with what of it must not be the mover's own.
 */
const ownWorkMoves = {
  signOff: ["writers"],
  approve: ["writers", "signers"],
  publish: ["writers", "signers"],
  archive: ["writers", "signers"],
} as const satisfies Record<string, readonly (keyof OwnWork)[]>;
export type OwnWorkMove = keyof typeof ownWorkMoves;
export const ownWorkMoveIds = Object.keys(ownWorkMoves) as [OwnWorkMove, ...OwnWorkMove[]];

/**
 * Whose work a move would decide on, by account id. `writers` changed the draft or explained a warning: for a
 * signature since the last submission, which another signed; for the county since what is public, which it
 * approved. `signers` signed since then.
 */
export type OwnWork = { writers: readonly string[]; signers: readonly string[] };

/** That a county allows a unit with one person to do everything: on what ground, and who allowed it. */
export type OnePersonAllowance = { reason: string; allowedById: string };

export type OwnWorkVerdict =
  /** The work of others: nothing stands in the way. */
  | { kind: "others" }
  /** One's own, and allowed: the record and the publication say so. */
  | { kind: "allowed"; allowance: OnePersonAllowance }
  | { kind: "own"; message: string };

export function isOnOwnWork(move: string): move is OwnWorkMove {
  return Object.hasOwn(ownWorkMoves, move);
}

/** Whether somebody may make a move on this work. An allowance serves nobody who gave it. */
export function judgeOwnWork(
  move: OwnWorkMove,
  moverId: string,
  work: OwnWork,
  allowance: OnePersonAllowance | null,
): OwnWorkVerdict {
  if (!ownWorkMoves[move].some((part) => work[part].includes(moverId))) return { kind: "others" };
  if (allowance && allowance.allowedById !== moverId) return { kind: "allowed", allowance };
  return { kind: "own", message: ownWorkMessages[move] };
}

/** Why a move is refused to somebody whose own work it is, and what to do. */
export const ownWorkMessages: Readonly<Record<OwnWorkMove, string>> = {
  signOff:
    "这份报告有您本人填写的内容，不能由您审签。请由本单位另一位审签人办理；本单位只有一人的，请县级主管部门允许一人办理。",
  approve:
    "这份报告有您本人填写或审签的内容，不能由您审核通过。请由另一位审核员办理；没有别人的，请本县管理员允许该单位一人办理。",
  publish:
    "这份报告有您本人填写或审签的内容，不能由您公布。请由另一位审核员办理；没有别人的，请本县管理员允许该单位一人办理。",
  archive: "这份报告是您本人导入或填写的，不能由您存档公布。请由另一位审核员核对后办理。",
};

/** How the record calls a move that somebody made on their own work. */
export const onePersonLabel = "一人办理，经县级允许";

const called: Readonly<Record<OwnWorkMove, string>> = {
  ...{ signOff: "审签", approve: "审核", publish: "公布", archive: "存档" },
};

/** What a publication states of such moves; empty where there were none. */
export function onePersonStatement(moves: readonly OwnWorkMove[]): string {
  if (moves.length === 0) return "";
  return `${moves.map((move) => called[move]).join("、")}与编写由一人办理，经县级主管部门允许`;
}
