import { type Db, db, type Tx } from "@/lib/platform/db";
import { parseState } from "@/lib/reports/stored/parse";
import { lineageOf } from "@/lib/units/data";
import { sourceBlocksSchema } from "./read/schema";
import type { SourceBlock } from "./read/source-block";
import { placedFieldsSchema, statsSchema } from "./review/schema";
import {
  batchesShown,
  type ExistingReports,
  type ImportBatch,
  type ImportRow,
  type ItemState,
  itemStates,
  type ListedBatch,
  type PlacedFields,
  reportKey,
} from "./types";

/** Reads. The caller has proved the right, or is a mutation that is about to. */

const batchShown = { id: true, countyCode: true, name: true, authorId: true, createdAt: true } as const;

/** The columns for a row of the table: without the blocks and the fields. */
const rowShown = {
  id: true,
  sha256: true,
  name: true,
  bytes: true,
  state: true,
  refusal: true,
  unitCode: true,
  year: true,
  edition: true,
  title: true,
  stats: true,
} as const;

/** The newest batches of a county, at most `batchesShown`, newest first. */
export async function listBatches(countyCode: string, reader: Db | Tx = db): Promise<ListedBatch[]> {
  const batches = await reader.importBatch.findMany({
    where: { countyCode },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: batchesShown,
    select: batchShown,
  });
  const counted = await reader.importItem.groupBy({
    by: ["batchId", "state"],
    where: { batchId: { in: batches.map(({ id }) => id) } },
    _count: true,
  });
  const authors = await namesOf(
    batches.map(({ authorId }) => authorId),
    reader,
  );
  return batches.map(({ authorId, ...batch }) => ({
    ...batch,
    author: authors.get(authorId) ?? "",
    counts: Object.fromEntries(
      itemStates.map((state) => [
        state,
        counted.find((row) => row.batchId === batch.id && row.state === state)?._count ?? 0,
      ]),
    ) as Record<ItemState, number>,
  }));
}

export async function findBatch(id: string, reader: Db | Tx = db): Promise<ImportBatch | null> {
  const batch = await reader.importBatch.findUnique({ where: { id }, select: batchShown });
  if (!batch) return null;
  const { authorId, ...shown } = batch;
  return { ...shown, author: (await namesOf([authorId], reader)).get(authorId) ?? "" };
}

/** Reads a batch and locks its row until the transaction ends. */
export async function lockBatch(
  tx: Tx,
  id: string,
): Promise<{ countyCode: string; lineage: string[] } | null> {
  await tx.$queryRaw`SELECT 1 FROM "ImportBatch" WHERE id = ${id}::uuid FOR UPDATE`;
  const batch = await tx.importBatch.findUnique({ where: { id }, select: { countyCode: true } });
  return batch && { ...batch, lineage: await lineageOf(batch.countyCode, tx) };
}

/** The files of a batch, by name. */
export async function listItems(batchId: string, reader: Db | Tx = db): Promise<ImportRow[]> {
  const rows = await reader.importItem.findMany({
    where: { batchId },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: rowShown,
  });
  return rows.map(rowOf);
}

export async function findItem(id: string, reader: Db | Tx = db): Promise<ImportRow | null> {
  const row = await reader.importItem.findUnique({ where: { id }, select: rowShown });
  return row && rowOf(row);
}

/** The item of a batch with the same bytes. */
export async function findSameFile(
  batchId: string,
  sha256: string,
  reader: Db | Tx = db,
): Promise<ImportRow | null> {
  const row = await reader.importItem.findUnique({
    where: { batchId_sha256: { batchId, sha256 } },
    select: rowShown,
  });
  return row && rowOf(row);
}

/**
 * The parsed content of a file and its placement; null if there is no such item or the file could not be
 * read.
 */
export async function findReading(
  id: string,
  reader: Db | Tx = db,
): Promise<{ batchId: string; sourceBlocks: SourceBlock[]; content: PlacedFields } | null> {
  const row = await reader.importItem.findUnique({
    where: { id },
    select: { batchId: true, sourceBlocks: true, content: true },
  });
  if (!row?.sourceBlocks || !row.content) return null;
  return {
    batchId: row.batchId,
    sourceBlocks: sourceBlocksSchema.parse(row.sourceBlocks),
    content: placedFieldsSchema.parse(row.content),
  };
}

/** The county of the item's batch. */
export async function findItemCounty(id: string, reader: Db | Tx = db): Promise<string | null> {
  const row = await reader.importItem.findUnique({
    where: { id },
    select: { batch: { select: { countyCode: true } } },
  });
  return row?.batch.countyCode ?? null;
}

/** Reads an item with its batch's county and locks its row until the transaction ends. */
export async function lockItem(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "ImportItem" WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.importItem.findUnique({
    where: { id },
    select: { ...rowShown, batchId: true, reportId: true, batch: { select: { countyCode: true } } },
  });
  if (!row) return null;
  const { batch, batchId, reportId } = row;
  return {
    ...rowOf(row),
    batchId,
    reportId,
    countyCode: batch.countyCode,
    lineage: await lineageOf(batch.countyCode, tx),
  };
}

/** The reports of these units that exist already. */
export async function listExistingReports(
  unitCodes: readonly string[],
  reader: Db | Tx = db,
): Promise<ExistingReports> {
  const reports = await reader.report.findMany({
    where: { unitCode: { in: [...unitCodes] } },
    select: { unitCode: true, year: true, state: true },
  });
  return Object.fromEntries(
    reports.map(({ unitCode, year, state }) => [reportKey(unitCode, year), parseState(state)]),
  );
}

async function namesOf(accountIds: readonly string[], reader: Db | Tx): Promise<Map<string, string>> {
  const accounts = await reader.account.findMany({
    where: { id: { in: [...accountIds] } },
    select: { id: true, name: true },
  });
  return new Map(accounts.map(({ id, name }) => [id, name]));
}

type StoredRow = Omit<ImportRow, "state" | "stats"> & { state: string; stats: unknown };

function rowOf({
  id,
  sha256,
  name,
  bytes,
  refusal,
  unitCode,
  year,
  edition,
  title,
  ...row
}: StoredRow): ImportRow {
  const state = itemStates.find((each) => each === row.state) ?? "refused";
  const stats = state === "refused" ? null : statsSchema.parse(row.stats);
  return { id, sha256, name, bytes, state, refusal, unitCode, year, edition, title, stats };
}
