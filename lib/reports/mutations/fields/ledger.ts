import type { Prose } from "@/lib/core/prose/prose";
import { type FieldPath, type FieldValue, parsePath, pictureIdsOf } from "@/lib/core/report";
import { prepared, type Tx } from "@/lib/platform/db";
import { countedLength, type FieldChange } from "../../schema";
import { parseFieldPath, parseFieldValue, parseProse } from "../../stored/parse";
import type { HeldReport } from "../report-mutation";
import { listStoredPictures } from "./link-pictures";

export type CurrentField = { value: FieldValue; version: number };
export type Repeated = {
  id: bigint;
  path: string;
  version: number;
  outcome: string;
  at: Date;
  value: unknown;
};

/**
 * What decisions need of the database, read once per request, however many changes it has: the current values
 * of the fields concerned, the operations already accepted, the pictures that the unit has, and the versions
 * of chapters on which changes are based that are not the current ones.
 */
export type Ledger = {
  fields: Map<FieldPath, CurrentField>;
  taken: ReadonlyMap<string, Repeated>;
  pictures: ReadonlySet<string>;
  bases: ReadonlyMap<string, Prose>;
  /** The stored length of every chapter; empty if no change is long enough to be counted. */
  lengths: Map<FieldPath, number>;
};

export async function openLedger(
  { tx, target: report }: HeldReport<"report.write">,
  changes: readonly FieldChange[],
): Promise<Ledger> {
  const paths = changes.map(({ path }) => path);
  const operations = changes.flatMap(({ operationId, continues = operationId }) => [operationId, continues]);
  const rows = await tx.$queryRaw<LedgerRow[]>`
    ${prepared} SELECT "path", "value", "version", NULL AS "id", NULL AS "operationId", NULL AS "outcome", NULL AS "at"
    FROM "Field" WHERE "reportId" = ${report.id}::uuid AND "path" = ANY(${paths})
    UNION ALL
    SELECT "path", "value", "version", "id", "operationId"::text, "outcome"::text, "at"
    FROM "Change" WHERE "reportId" = ${report.id}::uuid AND "operationId" = ANY(${operations}::uuid[])`;
  const fields: Ledger["fields"] = new Map();
  const taken = new Map<string, Repeated>();
  for (const row of rows)
    if (row.operationId === null) {
      const { path, value, version } = row;
      fields.set(parseFieldPath(path), { value: parseFieldValue(path, value), version });
    } else taken.set(row.operationId, row);
  const pictures = await listStoredPictures(
    tx,
    report,
    changes.flatMap(({ value }) => pictureIdsOf(value)),
  );
  const bases = await findBases(tx, report.id, changes, { fields, taken });
  return { fields, taken, pictures, bases, lengths: await findLengths(tx, report.id, changes) };
}

async function findLengths(
  tx: Tx,
  reportId: string,
  changes: readonly FieldChange[],
): Promise<Ledger["lengths"]> {
  if (changes.every((change) => countedLength(change) === null)) return new Map();
  const rows = await tx.$queryRaw<{ path: string; length: number }[]>`
    SELECT "path", length("value"::text)::int AS "length" FROM "Field"
    WHERE "reportId" = ${reportId}::uuid AND "path" LIKE 'chapter.%'`;
  return new Map(rows.map(({ path, length }) => [parseFieldPath(path), length]));
}

type LedgerRow = { path: string; value: unknown; version: number } & (
  | { operationId: null }
  | (Repeated & { operationId: string })
);

/**
 * The accepted save of an earlier state of this text whose response never reached the page, because the page
 * was closed. The base of the text is that state, not the version that the page knew.
 */
export function acceptedEarlier(
  { taken }: Pick<Ledger, "taken">,
  { path, continues }: FieldChange,
): Repeated | null {
  const earlier = continues === undefined ? undefined : taken.get(continues);
  return earlier?.path === path && earlier.outcome === "accepted" ? earlier : null;
}

/**
 * The version on which the text of a change is based. Null if it is later than all that the database has:
 * after a backup was restored, or another node took over that had not heard of it, pages go on from a version
 * that is lost, and what they send must neither replace another text nor be rejected for ever.
 */
export function baseOf(ledger: Pick<Ledger, "taken">, change: FieldChange, version: number): number | null {
  if (change.baseVersion > version) return null;
  return Math.max(change.baseVersion, acceptedEarlier(ledger, change)?.version ?? 0);
}

export const baseKey = (path: FieldPath, version: number) => `${path} ${version}`;

/** The chapters as they were at the bases of changes that may have to be merged. */
async function findBases(
  tx: Tx,
  reportId: string,
  changes: readonly FieldChange[],
  ledger: Pick<Ledger, "fields" | "taken">,
): Promise<Ledger["bases"]> {
  const times = new Map<FieldPath, number>();
  for (const { path } of changes) times.set(path, (times.get(path) ?? 0) + 1);
  const pairs = changes
    .map((change) => {
      const { path } = change;
      return { path, version: baseOf(ledger, change, ledger.fields.get(path)?.version ?? 0) ?? 0 };
    })
    .filter(
      ({ path, version }) =>
        parsePath(path)?.kind === "chapter" &&
        version > 0 &&
        (version !== ledger.fields.get(path)?.version || (times.get(path) ?? 0) > 1),
    );
  if (pairs.length === 0) return new Map();
  const rows = await tx.change.findMany({
    where: { reportId, outcome: { not: "setAside" }, OR: pairs },
    orderBy: { id: "desc" },
    select: { path: true, version: true, value: true },
  });
  // Of several rows of a version the first counts, which is the last one here.
  return new Map(
    rows.map(({ path, version, value }) => [baseKey(parseFieldPath(path), version), parseProse(value)]),
  );
}
