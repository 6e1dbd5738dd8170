/**
 * How a unit was reminded. `message` is shown on the unit's page; the others happen outside the product and
 * are only recorded.
 */
export const means = ["message", "phone", "chat", "other"] as const;
export type Means = (typeof means)[number];

export const meansLabels: Record<Means, string> = {
  message: "站内消息",
  phone: "电话",
  chat: "工作群",
  other: "其他方式",
};

/** A later due day of one unit and year. `dueOn` is an ISO day. */
export type Extension = { unitCode: string; year: number; dueOn: string; reason: string };

/** Reminders of a unit about its report of a year. */
export type Reminded = {
  unitCode: string;
  year: number;
  times: number;
  last: { means: Means; at: Date; answer: string | null };
};

export type Contact = { contact: string | null; phone: string | null };
