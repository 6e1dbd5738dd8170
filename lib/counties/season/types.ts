/** How a unit was reminded. `message` stands on the unit's own page here; the others happen outside and are only noted. */
export const means = ["message", "phone", "chat", "other"] as const;
export type Means = (typeof means)[number];

export const meansLabels: Record<Means, string> = {
  message: "站内消息",
  phone: "电话",
  chat: "工作群",
  other: "其他方式",
};

/** A later day for one unit and year. `dueOn` is an ISO day. */
export type Extension = { unitCode: string; year: number; dueOn: string; reason: string };

/** What came of reminding a unit of its report of a year. */
export type Reminded = {
  unitCode: string;
  year: number;
  times: number;
  last: { means: Means; at: Date; answer: string | null };
};

export type Contact = { contact: string | null; phone: string | null };
