/**
 * Four-eyes principle: nobody signs, approves or publishes what they wrote or signed themselves, unless the
 * county has allowed it for a unit with one person. The caller looks up what counts as their own work; this
 * module decides what follows.
 */

/**
 * The moves by which one person takes responsibility for another's work, with the part of it that must not be
 * the mover's own.
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
 * The people whose work a move would decide on, by account id. `writers` changed the draft or explained a
 * warning: for a signature, since the last submission, which somebody else signed; for the county, since the
 * published version, which it approved. `signers` signed since then.
 */
export type OwnWork = { writers: readonly string[]; signers: readonly string[] };

/** A county's permission for a unit with one person to do everything: the reason, and who gave it. */
export type OnePersonAllowance = { reason: string; allowedById: string };

export type OwnWorkVerdict =
  /** The work of others: the move is permitted. */
  | { kind: "others" }
  /** One's own work, with permission: the record and the publication say so. */
  | { kind: "allowed"; allowance: OnePersonAllowance }
  | { kind: "own"; message: string };

export function isOnOwnWork(move: string): move is OwnWorkMove {
  return Object.hasOwn(ownWorkMoves, move);
}

/** Whether somebody may make a move on this work. A permission does not apply to the person who gave it. */
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

/** The message to somebody who may not decide on their own work, with what to do. */
export const ownWorkMessages: Readonly<Record<OwnWorkMove, string>> = {
  signOff:
    "这份报告有您本人填写的内容，不能由您审签。请由另一位审签人办理；没有别人的，请上级主管部门允许一人办理。",
  approve:
    "这份报告有您本人填写或审签的内容，不能由您审核通过。请由另一位审核员办理；没有别人的，请管理员允许该单位一人办理。",
  publish:
    "这份报告有您本人填写或审签的内容，不能由您公布。请由另一位审核员办理；没有别人的，请管理员允许该单位一人办理。",
  archive: "这份报告是您本人导入或填写的，不能由您存档公布。请由另一位审核员核对后办理。",
};

/** The label of a permitted move on one's own work, in the record. */
export const onePersonLabel = "一人办理，经主管部门允许";

const called: Readonly<Record<OwnWorkMove, string>> = {
  ...{ signOff: "审签", approve: "审核", publish: "公布", archive: "存档" },
};

/** The statement in a publication about such moves; empty if there were none. */
export function onePersonStatement(moves: readonly OwnWorkMove[]): string {
  if (moves.length === 0) return "";
  return `${moves.map((move) => called[move]).join("、")}与编写由一人办理，经主管部门允许`;
}
