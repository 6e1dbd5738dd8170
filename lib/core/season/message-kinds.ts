/** The kinds of messages about writing and checking reports. */
export type MessageKind =
  | "deadline"
  | "reminder"
  | "toSign"
  | "sentBack"
  | "progress"
  | "return"
  | "note"
  | "release"
  | "correction"
  | "takeDown"
  | "jointRelease"
  | "paperLines"
  | "paperAnswer"
  | "scores";

/**
 * The properties of a kind of message.
 * - `to`: the unit's clerks and signers, only its clerks or only its signers, or the county's reviewers;
 * - `urgent`: it requires an action and is sent through every channel; other messages only appear in the
 *   product.
 */
export type MessageTraits = { label: string; to: "unit" | "clerks" | "signers" | "county"; urgent: boolean };

export const messageTraits: Readonly<Record<MessageKind, MessageTraits>> = {
  deadline: { label: "截止提醒", to: "unit", urgent: true },
  reminder: { label: "催报", to: "unit", urgent: true },
  toSign: { label: "待审签", to: "signers", urgent: true },
  sentBack: { label: "内部退改", to: "clerks", urgent: true },
  progress: { label: "办理进展", to: "unit", urgent: false },
  return: { label: "退回修改", to: "unit", urgent: true },
  note: { label: "批注", to: "unit", urgent: false },
  release: { label: "已公布", to: "unit", urgent: true },
  takeDown: { label: "撤下公开", to: "unit", urgent: true },
  jointRelease: { label: "统一发布", to: "county", urgent: true },
  paperLines: { label: "征求意见", to: "unit", urgent: true },
  scores: { label: "评分", to: "unit", urgent: false },
  paperAnswer: { label: "单位意见", to: "county", urgent: false },
  correction: { label: "更正", to: "county", urgent: true },
};

/** @throws {Error} if the database contains a kind that this version does not know */
export function parseMessageKind(stored: string): MessageKind {
  if (Object.hasOwn(messageTraits, stored)) return stored as MessageKind;
  throw new Error(`“${stored}” is no kind of message`);
}
