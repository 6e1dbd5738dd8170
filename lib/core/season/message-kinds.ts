/** The kinds of messages about writing and checking reports. */
export type MessageKind =
  | "deadline"
  | "reminder"
  | "toSign"
  | "sentBack"
  | "progress"
  | "return"
  | "note"
  | "noteAnswer"
  | "release"
  | "correction"
  | "takeDown"
  | "jointRelease"
  | "paperLines"
  | "paperAnswer"
  | "scoreLines"
  | "scores"
  | "integrity";

/**
 * How a message leaves the product, outside of the county's quiet hours: at once if it asks for something;
 * with all others like it of the same hour as one, of what comes many at a time; or not at all.
 */
type Sending = "atOnce" | "hourly" | "inside";

/**
 * The properties of a kind of message.
 * - `to`: the unit's clerks and signers, only its clerks or only its signers, its administrators, or the
 *   county's reviewers;
 * - `sending`: see `Sending`; the channels are the operator's;
 * - `ofSite`: it concerns the whole site, and no report of the unit and year.
 */
export type MessageTraits = {
  label: string;
  to: "unit" | "clerks" | "signers" | "administrators" | "county";
  sending: Sending;
  ofSite?: true;
};

export const messageTraits: Readonly<Record<MessageKind, MessageTraits>> = {
  deadline: { label: "截止提醒", to: "unit", sending: "atOnce" },
  reminder: { label: "催报", to: "unit", sending: "atOnce" },
  toSign: { label: "待审签", to: "signers", sending: "atOnce" },
  sentBack: { label: "内部退改", to: "clerks", sending: "atOnce" },
  progress: { label: "办理进展", to: "unit", sending: "inside" },
  return: { label: "退回修改", to: "unit", sending: "atOnce" },
  note: { label: "批注", to: "unit", sending: "hourly" },
  noteAnswer: { label: "批注答复", to: "county", sending: "hourly" },
  release: { label: "已公布", to: "unit", sending: "atOnce" },
  takeDown: { label: "撤下公开", to: "unit", sending: "atOnce" },
  jointRelease: { label: "统一发布", to: "county", sending: "atOnce" },
  paperLines: { label: "征求意见", to: "unit", sending: "atOnce" },
  paperAnswer: { label: "单位意见", to: "county", sending: "inside" },
  scoreLines: { label: "评分征求意见", to: "unit", sending: "atOnce" },
  scores: { label: "评分", to: "unit", sending: "inside" },
  correction: { label: "更正", to: "county", sending: "atOnce" },
  integrity: { label: "数据核查", to: "administrators", sending: "atOnce", ofSite: true },
};

/** @throws {Error} if the database contains a kind that this version does not know */
export function parseMessageKind(stored: string): MessageKind {
  if (Object.hasOwn(messageTraits, stored)) return stored as MessageKind;
  throw new Error(`“${stored}” is no kind of message`);
}

/**
 * How a unit was reminded. `message` is shown on the unit's page; the others happen outside the product and
 * are only recorded.
 */
export const means = ["message", "phone", "chat", "other"] as const;
export type Means = (typeof means)[number];

export const meansLabels: Readonly<Record<Means, string>> = {
  message: "站内消息",
  phone: "电话",
  chat: "工作群",
  other: "其他方式",
};

export function isMeans(value: unknown): value is Means {
  return (means as readonly unknown[]).includes(value);
}
