import { isOnOwnWork, ownWorkMessages } from "./own-work";
import { takeDownLabels } from "./take-down";

/**
 * The workflow of a report as one table: for each move the states in which it is possible, the roles that may
 * make it, the resulting state and the requirements. The policy (lib/access) decides who has which role for
 * which report; this table says what a role may do when.
 */

export const states = [
  "drafting",
  "awaitingSignOff",
  "sentBack",
  "signedOff",
  "submitted",
  "withdrawn",
  "reviewing",
  "returned",
  "approved",
  "published",
  "correcting",
] as const;
export type State = (typeof states)[number];

export const stateLabels: Record<State, string> = {
  drafting: "填报中",
  awaitingSignOff: "待审签",
  sentBack: "内部退改",
  signedOff: "已审签",
  submitted: "已报送",
  withdrawn: "已撤回",
  reviewing: "审核中",
  returned: "审核退回",
  approved: "已通过",
  published: "已公布",
  correcting: "更正中",
};

/** Only in these states can a draft be edited. */
export const editableStates: readonly State[] = [
  "drafting",
  "sentBack",
  "withdrawn",
  "returned",
  "correcting",
];

export type WorkflowRole = "clerk" | "signer" | "reviewer" | "administrator";

/**
 * What must hold before a move. The caller looks each up, and `requirementTexts` says what to do if it fails.
 */
type Requirement =
  | "noErrors"
  | "warningsExplained"
  | "notesAnswered"
  | "conflictsSettled"
  | "checklistComplete"
  | "reasonGiven"
  | "noteGiven"
  | "errorsWaived"
  | "publishedBefore"
  | "asIssued"
  | "notOwnWork";

/** Which requirements a report meets at the moment of a move. */
export type Guards = Record<Requirement, boolean>;

export type Move = {
  id: MoveId;
  label: string;
  from: readonly State[];
  to: State;
  roles: readonly WorkflowRole[];
  requires: readonly Requirement[];
};

export const moveIds = [
  "handOver",
  "recall",
  "sendBack",
  "signOff",
  "submit",
  "withdraw",
  "startReview",
  "return",
  "approve",
  "publish",
  "archive",
  "reopen",
  "correct",
  "abandon",
] as const;
export type MoveId = (typeof moveIds)[number];

const readyToLeave: readonly Requirement[] = [
  "noErrors",
  "warningsExplained",
  "notesAnswered",
  "conflictsSettled",
];

export const moves: Record<MoveId, Move> = {
  handOver: {
    id: "handOver",
    label: "提请审签",
    from: editableStates,
    to: "awaitingSignOff",
    roles: ["clerk"],
    requires: readyToLeave,
  },
  recall: {
    id: "recall",
    label: "收回修改",
    from: ["awaitingSignOff"],
    to: "withdrawn",
    roles: ["clerk"],
    requires: [],
  },
  sendBack: {
    id: "sendBack",
    label: "退回修改",
    from: ["awaitingSignOff", "signedOff"],
    to: "sentBack",
    roles: ["signer"],
    requires: ["noteGiven"],
  },
  signOff: {
    id: "signOff",
    label: "审签通过",
    from: ["awaitingSignOff"],
    to: "signedOff",
    roles: ["signer"],
    requires: [...readyToLeave, "checklistComplete", "notOwnWork"],
  },
  submit: {
    id: "submit",
    label: "报送",
    from: ["signedOff"],
    to: "submitted",
    roles: ["clerk", "signer"],
    requires: readyToLeave,
  },
  withdraw: {
    id: "withdraw",
    label: "撤回",
    from: ["submitted"],
    to: "withdrawn",
    roles: ["clerk", "signer"],
    requires: ["noteGiven"],
  },
  startReview: {
    id: "startReview",
    label: "开始审核",
    from: ["submitted"],
    to: "reviewing",
    roles: ["reviewer"],
    requires: [],
  },
  return: {
    id: "return",
    label: "退回修改",
    from: ["submitted", "reviewing"],
    to: "returned",
    roles: ["reviewer"],
    requires: ["reasonGiven"],
  },
  approve: {
    id: "approve",
    label: "审核通过",
    from: ["submitted", "reviewing"],
    to: "approved",
    roles: ["reviewer"],
    requires: ["errorsWaived", "notOwnWork"],
  },
  publish: {
    id: "publish",
    label: "公布",
    from: ["approved"],
    to: "published",
    roles: ["reviewer"],
    requires: ["notOwnWork"],
  },
  // Older reports that a county entered as they were once issued: nobody signs them again, and the county is
  // responsible for the copy.
  archive: {
    id: "archive",
    label: "存档公布",
    from: ["drafting"],
    to: "published",
    roles: ["reviewer"],
    requires: ["asIssued", "conflictsSettled", "errorsWaived", "notOwnWork"],
  },
  reopen: {
    id: "reopen",
    label: "重新审核",
    from: ["approved"],
    to: "reviewing",
    roles: ["reviewer"],
    requires: ["noteGiven"],
  },
  correct: {
    id: "correct",
    label: "更正",
    from: ["published"],
    to: "correcting",
    roles: ["clerk", "signer"],
    requires: ["noteGiven"],
  },
  abandon: {
    id: "abandon",
    label: "放弃更正",
    from: ["correcting", "sentBack", "withdrawn", "returned"],
    to: "published",
    roles: ["clerk", "signer"],
    requires: ["noteGiven", "publishedBefore"],
  },
};

export type MoveRefusal = { code: "wrongState" | "wrongRole" | Requirement; message: string };

const requirementTexts: Record<Exclude<Requirement, "notOwnWork">, string> = {
  noErrors: "还有未改正的错误。请到“体检”逐条改正后再试。",
  warningsExplained: "还有提醒没有写说明。请到“体检”在每条提醒下写明原因。",
  notesAnswered: "还有审核批注没有答复。请到“体检”逐条答复后再试。",
  conflictsSettled: "还有两个版本并存的内容没有选定。请到“体检”逐处选定一个版本。",
  checklistComplete: "保密审查清单没有填完。请逐项确认，并写明审查人。",
  reasonGiven: "请至少写一条退回理由，或在正文上加一条批注。",
  noteGiven: "请用一句话写明原因，至少 4 个字；只写“无”、一两个字或者符号不算。",
  errorsWaived: "还有错误没有豁免。按原样录入的报告，每一条错误都须写明豁免理由。",
  asIssued: "这份报告不是按原样录入的历年报告，须由单位填报、审签后报送。",
  publishedBefore: "这份报告还没有公布过，没有可以恢复的版本。",
};

function textOf(requirement: Requirement, moveId: MoveId): string {
  if (requirement !== "notOwnWork") return requirementTexts[requirement];
  return ownWorkMessages[isOnOwnWork(moveId) ? moveId : "approve"];
}

/** The refusal of a move to somebody whose roles cannot make it. */
export function wrongRole(moveId: MoveId): MoveRefusal {
  return { code: "wrongRole", message: `您的角色不能执行“${moves[moveId].label}”。` };
}

/** The refusal of a move that is not possible in this state. */
export function wrongState(moveId: MoveId, state: State): MoveRefusal {
  return {
    code: "wrongState",
    message: `报告现在是“${stateLabels[state]}”，不能“${moves[moveId].label}”。请刷新页面查看最新状态。`,
  };
}

/** Whether a move is possible: the new state, or every reason for the refusal. Never throws. */
export function advance(
  state: State,
  moveId: MoveId,
  roles: readonly WorkflowRole[],
  guards: Guards,
): { ok: true; state: State } | { ok: false; refusals: MoveRefusal[] } {
  const move = moves[moveId];
  if (!move.roles.some((role) => roles.includes(role))) return { ok: false, refusals: [wrongRole(moveId)] };
  if (!move.from.includes(state)) return { ok: false, refusals: [wrongState(moveId, state)] };
  const missing = move.requires.filter((requirement) => !guards[requirement]);
  if (missing.length > 0)
    return { ok: false, refusals: missing.map((code) => ({ code, message: textOf(code, moveId) })) };
  return { ok: true, state: move.to };
}

/** The moves that these roles could make in this state, whether or not their requirements are met. */
export function openMoves(state: State, roles: readonly WorkflowRole[]): Move[] {
  return moveIds
    .map((id) => moves[id])
    .filter((move) => move.from.includes(state) && move.roles.some((role) => roles.includes(role)));
}

/** Recorded events other than moves; they do not change a report's state. */
const otherEvents: Readonly<Record<string, string>> = {
  import: "导入",
  widen: "再开放章节",
  ...takeDownLabels,
};

/** The label of a recorded event: a move by its name, and other events. */
export function eventLabel(id: string): string {
  return otherEvents[id] ?? moves[id as MoveId]?.label ?? id;
}
