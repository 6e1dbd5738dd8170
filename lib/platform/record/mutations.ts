import { userInfo } from "node:os";
import { now } from "../clock";
import type { Tx } from "../db";
import { logger } from "../logger";
import type { Prisma } from "../prisma/client";
import { transact } from "../transaction";
import { findLastEntry } from "./data";
import { BEGINNING, type Entry, entryText, hashOf, type RecordedEvent, SERVER } from "./entry";
import { recordedAccountEvent, recordedMove } from "./rows";

/** A key of PostgreSQL's advisory locks, held by a writer of the record until its transaction ends. */
const LOCK = 770_362_001;

/** Waits until nobody else appends to the record, and keeps others from it until the transaction ends. */
export async function holdRecord(tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(${LOCK})) held`;
}

/**
 * Appends events to the record in their own transaction: both commit or roll back together, and the order is
 * that of the commits. Saving drafts is not recorded here, so that saves never wait for each other. Returns
 * the number of the last entry; 0 without events.
 */
export async function addToRecord(tx: Tx, events: readonly RecordedEvent[]): Promise<number> {
  if (events.length === 0) return 0;
  await holdRecord(tx);
  const last = await findLastEntry(tx);
  const at = now();
  const isBack = last !== null && at < last.at;
  if (isBack) logger.warn({ now: at, last: last.at }, "the clock was set back");
  const toRecord = isBack
    ? [
        { kind: "clock.setBack", subject: "clock", actorId: null, payload: { from: last.at, to: at } },
        ...events,
      ]
    : events;
  const rows: Prisma.RecordEntryCreateManyInput[] = [];
  let [sequence, previous] = [last?.sequence ?? 0, last?.hash ?? BEGINNING];
  for (const event of toRecord) {
    sequence += 1;
    const entry: Entry = { ...event, sequence, at: at.toISOString(), previous };
    const text = entryText(entry);
    previous = hashOf(text);
    rows.push({ sequence, text, hash: previous });
  }
  await tx.recordEntry.createMany({ data: rows });
  return sequence;
}

/** Like `addToRecord`, outside of a transaction. */
export async function recordEvent(event: RecordedEvent): Promise<void> {
  await transact((tx) => addToRecord(tx, [event]));
}

type ServerEvent = { kind: string; subject?: string; payload: Readonly<Record<string, unknown>> };

/**
 * Records what a command on the server does, with the operating system's user. A record that has not begun,
 * as in a database from before there was one, stays so: the next start takes into it all that was done.
 */
export async function recordOnServer({ kind, subject = SERVER, payload }: ServerEvent): Promise<void> {
  if (!(await findLastEntry())) return;
  await recordEvent({ kind, subject, actorId: null, payload: { ...payload, operator: operatorName() } });
}

/** A container may run as a number without a name. */
function operatorName(): string {
  try {
    return userInfo().username;
  } catch {
    return "";
  }
}

type NewAccountEvent = {
  actorId: string;
  kind: string;
  subject: string;
  payload: Prisma.InputJsonValue;
};

/**
 * Stores events of units, accounts and settings as rows for lists, and in the record, whose last entry then
 * has the returned number.
 */
export async function keepAccountEvents(tx: Tx, events: readonly NewAccountEvent[]): Promise<number> {
  const at = now();
  const rows = await tx.accountEvent.createManyAndReturn({
    data: events.map((event) => ({ ...event, at })),
  });
  return addToRecord(tx, rows.map(recordedAccountEvent));
}

/** Stores a move of a report, or an import into it, and adds it to the record as the entry of that number. */
export async function keepMove(
  tx: Tx,
  event: Omit<Prisma.EventUncheckedCreateInput, "id" | "at"> & { at: Date },
): Promise<number> {
  return addToRecord(tx, [recordedMove(await tx.event.create({ data: event }))]);
}

/** Logs and records that the server's clock was set while it ran, in milliseconds. */
export async function recordClockSet(milliseconds: number): Promise<void> {
  logger.warn({ milliseconds }, "the server's clock was set");
  const event = { kind: "clock.set", subject: "clock", actorId: null, payload: { milliseconds } };
  await recordEvent(event).catch((error) =>
    logger.error({ error: String(error) }, "that the clock was set could not be recorded"),
  );
}
