import type { MessageKind } from "@/lib/core/season/message-kinds";
import type { ReminderPlan } from "@/lib/core/season/reminder-plan";
import type { FailedJob } from "@/lib/platform/jobs/data";

/** What happened, before it is written: `key` names the occasion, `href` is a path of this site. */
export type NewMessage = {
  kind: MessageKind;
  key: string;
  unitCode: string;
  year: number;
  text: string;
  href: string;
};

/** A message as one person reads it. */
export type ReceivedMessage = {
  id: string;
  kind: MessageKind;
  unit: string;
  year: number;
  text: string;
  href: string;
  at: Date;
  read: boolean;
};

/** By what a message leaves the product. */
export type Channel = "mail" | "webhook";

/** A message that did not get out yet although it was tried. */
export type FailedDelivery = {
  id: string;
  channel: Channel;
  unit: string;
  text: string;
  attempts: number;
  error: string;
};

/** How a county's units are reminded, and what of it did not work. */
export type Reminding = {
  plan: ReminderPlan;
  means: Record<Channel, boolean>;
  failed: FailedDelivery[];
  jobs: FailedJob[];
};
