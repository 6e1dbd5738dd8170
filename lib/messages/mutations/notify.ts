import { messageTraits } from "@/lib/core/season/message-kinds";
import {
  gatheredUntil,
  outOfQuietHours,
  type ReminderPlan,
  usualPlan,
} from "@/lib/core/season/reminder-plan";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { outboundEnv } from "@/lib/platform/env";
import { addJobs } from "@/lib/platform/jobs/queue";
import { countiesOf, seasonLineagesOf } from "@/lib/units/data";
import { findPlans, listRoleHolders } from "../data";
import { type Channel, DELIVERY_ATTEMPTS, type NewMessage, type Reach } from "../types";

type Holder = { accountId: string; email: string | null };
type Written = { id: string; kind: string; unitCode: string; key: string };

/** The roles at the unit that a kind of message goes to. */
const rolesAt = {
  unit: ["clerk", "signer"],
  clerks: ["clerk"],
  signers: ["signer"],
  administrators: ["administrator"],
} as const;

/**
 * Notifies people of an event in its transaction: once for each `key`, however often it is reported. What the
 * kind sends at once leaves by the operator's channels, outside the county's quiet hours; what it gathers is
 * one message until the hour is over, with the latest text (`gather`). Returns the keys that were new.
 */
export async function notify(tx: Tx, messages: readonly NewMessage[]): Promise<Set<string>> {
  if (messages.length === 0) return new Set();
  const at = now();
  const hours = await timesOf(tx, unitsOf(messages.filter(isGathered)), at, gatheredUntil);
  const keyed = messages.map((each) =>
    isGathered(each) ? { ...each, key: `${each.key}-${hours.get(each.unitCode)?.toISOString()}` } : each,
  );
  const written = await tx.message.createManyAndReturn({
    data: keyed.map(({ exceptId: _, ...each }) => ({ ...each, at })),
    skipDuplicates: true,
    select: { id: true, kind: true, unitCode: true, key: true },
  });
  const causedBy = new Map(keyed.map(({ key, exceptId }) => [key, exceptId]));
  const holders = await holdersOf(tx, written);
  for (const { id, key } of written)
    holders.set(
      id,
      (holders.get(id) ?? []).filter(({ accountId }) => accountId !== causedBy.get(key)),
    );
  await tx.messageRecipient.createMany({
    data: written.flatMap(({ id }) =>
      (holders.get(id) ?? []).map(({ accountId }) => ({ messageId: id, accountId })),
    ),
  });
  const isNew = new Set(written.map(({ key }) => key));
  await gather(
    tx,
    keyed.filter((each) => isGathered(each) && !isNew.has(each.key)),
  );
  const urgent = written.filter(({ kind }) => traitsOf(kind).sending === "atOnce");
  await handOver(tx, urgent, holders, await timesOf(tx, unitsOf(urgent), at, outOfQuietHours));
  await handOver(tx, written.filter(isGathered), holders, hours);
  return isNew;
}

/** Adds to messages that are not sent yet: they get the latest text, and are news to who read them before. */
async function gather(tx: Tx, messages: readonly NewMessage[]): Promise<void> {
  for (const { key, text, href } of messages) {
    const { count } = await tx.message.updateMany({
      where: { key, OR: [{ NOT: { text } }, { settledAt: { not: null } }] },
      data: { text, href, settledAt: null },
    });
    if (count > 0)
      await tx.messageRecipient.updateMany({ where: { message: { key } }, data: { readAt: null } });
  }
}

/** Whom a message to the clerks and signers of these units reaches, as of the transaction that sends it. */
export async function reachOf(tx: Tx, unitCodes: readonly string[]): Promise<Reach> {
  const people = await listRoleHolders(unitCodes, rolesAt.unit, tx);
  const unreached = unitCodes.filter((code) => !people.some(({ unitCode }) => unitCode === code));
  const mailed = outboundEnv().mail ? people.filter(({ email }) => email !== null) : [];
  const mails = new Set(mailed.map(({ unitCode, accountId }) => `${unitCode} ${accountId}`)).size;
  if (mails === 0) return { unreached, mails, mailedFrom: null };
  const at = now();
  const sending = await timesOf(tx, unitCodes, at, outOfQuietHours);
  const latest = Math.max(...[...sending.values()].map((each) => each.getTime()));
  return { unreached, mails, mailedFrom: latest > at.getTime() ? new Date(latest) : null };
}

/** The recipients of each message by message id, without duplicates. */
async function holdersOf(tx: Tx, written: readonly Written[]): Promise<Map<string, Holder[]>> {
  const above = written.filter(({ kind }) => traitsOf(kind).to === "county");
  const lineages = await seasonLineagesOf([...new Set(above.map(({ unitCode }) => unitCode))], tx);
  const reviewers =
    above.length === 0 ? [] : await listRoleHolders([...lineages.values()].flat(), ["reviewer"], tx);
  const found = new Map(
    above.map(({ id, unitCode }): [string, Holder[]] => [
      id,
      once(reviewers.filter((person) => (lineages.get(unitCode) ?? []).includes(person.unitCode))),
    ]),
  );
  for (const to of ["unit", "clerks", "signers", "administrators"] as const) {
    const own = written.filter(({ kind }) => traitsOf(kind).to === to);
    if (own.length === 0) continue;
    const people = await listRoleHolders(unitsOf(own), rolesAt[to], tx);
    for (const { id, unitCode } of own)
      found.set(id, once(people.filter((person) => person.unitCode === unitCode)));
  }
  return found;
}

const traitsOf = (kind: string) => messageTraits[kind as NewMessage["kind"]];
const isGathered = ({ kind }: { kind: string }) => traitsOf(kind).sending === "hourly";

function once(holders: readonly Holder[]): Holder[] {
  return [...new Map(holders.map((holder) => [holder.accountId, holder])).values()];
}

function unitsOf(written: readonly Pick<Written, "unitCode">[]): string[] {
  return [...new Set(written.map(({ unitCode }) => unitCode))];
}

/** Queues each message for sending: to every recipient with an address, and once to the gateway. */
async function handOver(
  tx: Tx,
  sent: readonly Written[],
  holders: ReadonlyMap<string, Holder[]>,
  sending: ReadonlyMap<string, Date>,
): Promise<void> {
  const { mail, webhook } = outboundEnv();
  const rows = sent.flatMap(({ id: messageId }) => {
    const withEmail = (holders.get(messageId) ?? []).filter(({ email }) => email !== null);
    const byMail = withEmail.map(({ accountId }) => ({ messageId, channel: "mail" as Channel, accountId }));
    return [
      ...(mail ? byMail : []),
      ...(webhook ? [{ messageId, channel: "webhook" as Channel, accountId: null }] : []),
    ];
  });
  if (rows.length === 0) return;
  const unitBy = new Map(sent.map(({ id, unitCode }) => [id, unitCode]));
  const deliveries = await tx.delivery.createManyAndReturn({
    data: rows,
    select: { id: true, messageId: true },
  });
  const jobs = deliveries.map(({ id, messageId }) => ({
    payload: { deliveryId: id },
    runAt: sending.get(unitBy.get(messageId) ?? "") ?? now(),
  }));
  await addJobs(tx, "deliver", jobs, DELIVERY_ATTEMPTS);
}

/** When something is sent to each of these units, as its county's plan lets it. */
async function timesOf(
  tx: Tx,
  unitCodes: readonly string[],
  at: Date,
  timeOf: (plan: ReminderPlan, moment: Date) => Date,
): Promise<Map<string, Date>> {
  if (unitCodes.length === 0) return new Map();
  const counties = await countiesOf(unitCodes, tx);
  // Units without a county have the usual plan.
  const codes = unitCodes.map((unitCode) => counties.get(unitCode) ?? "");
  const plans = await findPlans([...new Set(codes)], tx);
  return new Map(
    unitCodes.map((unitCode, index) => [unitCode, timeOf(plans.get(codes[index] ?? "") ?? usualPlan, at)]),
  );
}
