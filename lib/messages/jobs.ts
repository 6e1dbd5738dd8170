import { z } from "zod";
import { messageTraits, parseMessageKind } from "@/lib/core/season/message-kinds";
import { now } from "@/lib/platform/clock";
import { outwardUrl } from "@/lib/platform/env";
import { sendMail } from "@/lib/platform/mail/send-mail";
import { postSigned } from "@/lib/platform/webhook/post-signed";
import { findDelivery, findEmail } from "./data";
import { noteFailed, noteNeedless, noteSent } from "./mutations/deliveries";

const payloadSchema = z.object({ deliveryId: z.uuid() });

type Due = NonNullable<Awaited<ReturnType<typeof findDelivery>>>;

/**
 * Sends one message to one address, unless it was sent already, or read or settled in the meantime. A failure
 * is recorded and thrown, so that the job is retried.
 */
export async function deliver(payload: unknown): Promise<void> {
  const due = await findDelivery(payloadSchema.parse(payload).deliveryId);
  if (!due || due.sentAt) return;
  if (due.read || due.message.settledAt) return noteNeedless(due.id);
  try {
    await (due.channel === "mail" ? mailOut(due) : postSigned(gatewayMessage(due), now()));
  } catch (error) {
    await noteFailed(due.id, error instanceof Error ? error.message : String(error));
    throw error;
  }
  await noteSent(due.id);
}

async function mailOut({ accountId, message }: Due): Promise<void> {
  // The address may have been removed in the meantime: then nothing is sent.
  const to = accountId && (await findEmail(accountId));
  if (!to) return;
  const { label, ofSite } = messageTraits[parseMessageKind(message.kind)];
  const link = urlOf(message.href);
  const lines = [
    message.text,
    ...(link ? ["", link] : []),
    "",
    "此邮件由阳光年报系统自动发出，请勿直接回复。",
  ];
  await sendMail({
    to,
    subject: ofSite
      ? `【${label}】发现不一致，请尽快处理`
      : `【${label}】${message.unit.name} ${message.year} 年度报告`,
    text: lines.join("\n"),
  });
}

/** The gateway's payload: enough to find the contact, and nothing of the report. */
function gatewayMessage({ id, message }: Due) {
  const { kind, unit, year, text, href, at } = message;
  return {
    ...{ id, kind, title: messageTraits[parseMessageKind(kind)].label, year, text, at: at.toISOString() },
    link: urlOf(href),
    unit: { code: unit.code, name: unit.name },
    contact: unit.contact || unit.phone ? { name: unit.contact, phone: unit.phone } : null,
  };
}

function urlOf(href: string): string | null {
  const site = outwardUrl();
  return site && `${site}${href}`;
}
