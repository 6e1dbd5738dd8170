import type { Role } from "@/lib/access/actor";
import { parseMessageKind } from "@/lib/core/season/message-kinds";
import { type ReminderPlan, reminderPlanSchema, usualPlan } from "@/lib/core/season/reminder-plan";
import { type Db, db, type Tx } from "@/lib/platform/db";
import type { Channel, FailedDelivery, ReceivedMessage } from "./types";

/** Number of a person's unread messages. */
export async function countUnread(accountId: string): Promise<number> {
  return db.messageRecipient.count({ where: { accountId, readAt: null } });
}

/** A person's messages, newest first, at most 200. */
export async function listReceived(accountId: string): Promise<ReceivedMessage[]> {
  const rows = await db.messageRecipient.findMany({
    where: { accountId },
    orderBy: { message: { sequence: "desc" } },
    take: 200,
    select: {
      readAt: true,
      message: {
        select: {
          ...{ id: true, kind: true, year: true, text: true, href: true, at: true, settledAt: true },
          unit: { select: { name: true } },
        },
      },
    },
  });
  return rows.map(({ readAt, message: { unit, kind, settledAt, ...message } }) => ({
    ...message,
    kind: parseMessageKind(kind),
    unit: unit.name,
    read: readAt !== null,
    settled: settledAt !== null,
  }));
}

/** The recipients of messages about these units: by unit, the people who hold one of these roles there. */
export async function listRoleHolders(
  unitCodes: readonly string[],
  roles: readonly Role[],
  reader: Db | Tx = db,
): Promise<{ unitCode: string; accountId: string; email: string | null }[]> {
  return reader.$queryRaw`
    SELECT "Grant"."unitCode", "Grant"."accountId"::text AS "accountId", "Account"."email"
    FROM "Grant" JOIN "Account" ON "Account"."id" = "Grant"."accountId" AND "Account"."disabledAt" IS NULL
    WHERE "Grant"."unitCode" = ANY(${[...unitCodes]}::bpchar[]) AND "Grant"."role"::text = ANY(${[...roles]}::text[])`;
}

/** The units at which somebody administers accounts. */
export async function listAdministratorUnits(reader: Db | Tx = db): Promise<string[]> {
  const rows = await reader.grant.groupBy({
    by: ["unitCode"],
    where: { role: "administrator", account: { disabledAt: null } },
    orderBy: { unitCode: "asc" },
  });
  return rows.map(({ unitCode }) => unitCode);
}

export async function findEmail(accountId: string): Promise<string | null> {
  const account = await db.account.findUnique({ where: { id: accountId }, select: { email: true } });
  return account?.email ?? null;
}

/** A county's reminder plan, or the default. */
export async function findPlan(countyCode: string, reader: Db | Tx = db): Promise<ReminderPlan> {
  const row = await reader.reminderPlan.findUnique({ where: { countyCode }, select: { plan: true } });
  return planIn(row);
}

/** The plans of these counties by code. */
export async function findPlans(
  countyCodes: readonly string[],
  reader: Db | Tx = db,
): Promise<Map<string, ReminderPlan>> {
  const rows = await reader.reminderPlan.findMany({
    where: { countyCode: { in: [...countyCodes] } },
    select: { countyCode: true, plan: true },
  });
  const kept = new Map(rows.map((row) => [row.countyCode, row]));
  return new Map(countyCodes.map((code) => [code, planIn(kept.get(code))]));
}

function planIn(row: { plan: unknown } | null | undefined): ReminderPlan {
  const kept = reminderPlanSchema.safeParse(row?.plan);
  return kept.success ? kept.data : usualPlan;
}

const deliveryShown = {
  ...{ id: true, channel: true, accountId: true, messageId: true, sentAt: true },
  message: {
    select: {
      ...{ id: true, kind: true, year: true, text: true, href: true, at: true, settledAt: true },
      unit: { select: { code: true, name: true, contact: true, phone: true } },
    },
  },
} as const;

/**
 * A delivery with its message and the contact of its unit, and whether everybody whom it is for has read the
 * message; null if there is none.
 */
export async function findDelivery(id: string) {
  const delivery = await db.delivery.findUnique({ where: { id }, select: deliveryShown });
  if (!delivery) return null;
  const { accountId, messageId } = delivery;
  const to = await db.messageRecipient.findMany({
    where: accountId === null ? { messageId } : { messageId, accountId },
    select: { readAt: true },
  });
  return { ...delivery, read: to.length > 0 && to.every(({ readAt }) => readAt !== null) };
}

/** Failed deliveries for these units, latest first, at most 50. */
export async function listFailedDeliveries(unitCodes: readonly string[]): Promise<FailedDelivery[]> {
  const rows = await db.delivery.findMany({
    where: { sentAt: null, error: { not: null }, message: { unitCode: { in: [...unitCodes] } } },
    orderBy: { id: "desc" },
    take: 50,
    select: {
      ...{ id: true, channel: true, attempts: true, error: true },
      message: { select: { text: true, unit: { select: { name: true } } } },
    },
  });
  return rows.map(({ message, channel, error, ...row }) => ({
    ...row,
    channel: channel as Channel,
    error: error ?? "",
    unit: message.unit.name,
    text: message.text,
  }));
}
