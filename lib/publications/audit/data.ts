import { z } from "zod";
import { type Db, db, type Tx } from "@/lib/platform/db";
import type { RecordedEvent } from "@/lib/platform/record/entry";
import {
  recordedAccountEvent,
  recordedKey,
  recordedManifest,
  recordedMove,
  recordedPublication,
  recordedVersion,
} from "@/lib/platform/record/rows";
import { parseMovePayload } from "@/lib/reports/stored/parse";
import { withKeys } from "../tree/signatures";
import type { AuditSummary } from "./types";

/** The name under which the daily audit's result is stored. */
export const auditJob = "audit";

const lookSchema = z.object({
  entries: z.number(),
  publications: z.number(),
  count: z.number(),
  faults: z.array(z.object({ what: z.string(), where: z.string() })),
});

/** The time and result of the latest audit; null if there was none. */
export async function findLastLook(): Promise<AuditSummary | null> {
  const row = await db.jobRun.findUnique({ where: { name: auditJob } });
  return row && { at: row.finishedAt, ...lookSchema.parse(row.result) };
}

/** A row with its time, in the form that the record stores. */
export type StoredEvent = { event: RecordedEvent; at: Date };

/** Rows that are read at once. */
const BATCH = 500;

/** Every row that the record must have an entry for, by kind, read in batches. */
export async function* rowsToRecord(client: Db | Tx = db): AsyncGenerator<StoredEvent> {
  yield* inBatches(async (skip, take) =>
    (await client.accountEvent.findMany({ orderBy: { id: "asc" }, skip, take })).map((row) => ({
      event: recordedAccountEvent(row),
      at: row.at,
    })),
  );
  yield* inBatches(async (skip, take) =>
    (await client.event.findMany({ orderBy: { id: "asc" }, skip, take })).map((row) => ({
      event: recordedMove(row),
      at: row.at,
    })),
  );
  yield* inBatches(async (skip, take) =>
    (
      await client.version.findMany({
        orderBy: { id: "asc" },
        select: { id: true, reportId: true, number: true, title: true, sha256: true, createdAt: true },
        ...{ skip, take },
      })
    ).map((row) => ({ event: recordedVersion(row), at: row.createdAt })),
  );
  yield* inBatches(async (skip, take) =>
    (await client.publication.findMany({ orderBy: { id: "asc" }, skip, take })).map((row) => ({
      event: recordedPublication(row),
      at: row.publishedAt,
    })),
  );
  yield* inBatches(async (skip, take) =>
    (await client.signingKey.findMany({ orderBy: { id: "asc" }, skip, take })).map((row) => ({
      event: recordedKey(row),
      at: row.firstUsedAt,
    })),
  );
  yield* inBatches(async (skip, take) =>
    (
      await client.manifest.findMany({
        orderBy: [{ publicationId: "asc" }, { sequence: "asc" }],
        ...{ skip, take },
      })
    ).map((row) => ({ event: recordedManifest(row), at: row.signedAt })),
  );
}

async function* inBatches(
  read: (skip: number, take: number) => Promise<StoredEvent[]>,
): AsyncGenerator<StoredEvent> {
  for (let skip = 0; ; skip += BATCH) {
    const rows = await read(skip, BATCH);
    yield* rows;
    if (rows.length < BATCH) return;
  }
}

/** The whole tree: its leaves, and every signed head, oldest first. */
export async function listTree() {
  const [leaves, heads, publications] = await Promise.all([
    db.treeLeaf.findMany({ orderBy: { index: "asc" } }),
    db.treeHead.findMany({ orderBy: { size: "asc" }, include: withKeys }),
    db.publication.findMany({ include: { version: { select: { sha256: true } } } }),
  ]);
  return { leaves, heads, publications };
}

export async function listAllKeys() {
  return db.signingKey.findMany({ orderBy: { firstUsedAt: "asc" } });
}

/** Every taking down and putting back, in the order of the record. */
export async function listSightEvents() {
  const rows = await db.event.findMany({
    where: { move: { in: ["takeDown", "putBack"] } },
    orderBy: { sequence: "asc" },
    select: { move: true, at: true, payload: true, report: { select: { unitCode: true, year: true } } },
  });
  return rows.map(({ report, payload, ...row }) => ({
    ...row,
    ...report,
    payload: parseMovePayload(payload),
  }));
}

/** The published versions that are not shown to the public. */
export async function listUnshown() {
  return db.publication.findMany({
    where: { takenDownAt: { not: null } },
    select: { unitCode: true, year: true, number: true, takenDownAt: true, takenDownFor: true },
  });
}

/** The hash of an entry of the record; null if there is no entry of that number. */
export async function findEntryHash(sequence: number): Promise<string | null> {
  const row = await db.recordEntry.findUnique({ where: { sequence }, select: { hash: true } });
  return row?.hash ?? null;
}
