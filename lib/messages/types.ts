import type { MessageKind } from "@/lib/core/season/message-kinds";
import type { ReminderPlan } from "@/lib/core/season/reminder-plan";
import type { FailedJob } from "@/lib/platform/jobs/data";

/**
 * How often a message is tried to be sent: with growing pauses of up to six hours, for about 40 hours, so
 * that a mail server that is down overnight loses none.
 */
export const DELIVERY_ATTEMPTS = 16;

/**
 * A message before it is stored: `key` identifies the event, or of a kind that is gathered by the hour what
 * it is about; `href` is a path of this site, `exceptId` the account of whoever caused it, who gets none.
 */
export type NewMessage = {
  kind: MessageKind;
  key: string;
  unitCode: string;
  year: number;
  text: string;
  href: string;
  exceptId?: string;
};

/** A message in a person's list. */
export type ReceivedMessage = {
  id: string;
  kind: MessageKind;
  unit: string;
  year: number;
  text: string;
  href: string;
  at: Date;
  read: boolean;
  /** What it asked for was done, or is needed no more. */
  settled: boolean;
};

/** Channels by which messages leave the product. */
export type Channel = "mail" | "webhook";

/** A message that could not be sent yet. */
export type FailedDelivery = {
  id: string;
  channel: Channel;
  unit: string;
  text: string;
  attempts: number;
  error: string;
};

/** How a county's units are reminded, and what failed. */
export type Reminding = {
  plan: ReminderPlan;
  /** Years whose holidays neither this version nor the plan has. */
  yearsWithoutHolidays: number[];
  means: Record<Channel, boolean>;
  failed: FailedDelivery[];
  jobs: FailedJob[];
};

/**
 * Whom a message to units reaches: the units where nobody can read it, the number of mails, and when they are
 * sent if that is not now (quiet hours).
 */
export type Reach = { unreached: string[]; mails: number; mailedFrom: Date | null };
