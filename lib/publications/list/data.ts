import { Prisma } from "@/lib/platform/prisma/client";
import { readDb } from "@/lib/platform/replica";
import { listYears } from "../choices/data";
import { withUnits } from "../names/data";
import { MAP_SIZE } from "../pages/site-map";
import { conditionsOf, listAreaCodes, present, shown, unaltered, whole, wholeOf } from "../rows/data";
import { namesSchema } from "../schema";
import { listTexts } from "../search/data";
import { excerptOf } from "../search/excerpt";
import { findMatching } from "../search/matching/data";
import { searchWords, yearAmong } from "../search/words";
import { countLeaves } from "../tree/data";
import type { FoundPage, LatestPublication, PublicationQuery, PublishedReport } from "../types";

/**
 * The newest version of every report that the filter matches, newest first; for a search with the matching
 * text.
 */
export async function listPublications(
  filter: PublicationQuery,
  paged: { page: number; size: number },
): Promise<FoundPage> {
  const { rows, ...paging } = await pageOf(filter, paged, (asked) =>
    readDb().publication.findMany({ ...asked, select: { ...shown, id: true } }),
  );
  const words = searchWords(filter.q ?? "");
  const sought = rows.map((row) => ({ row, words: unnamed(words, row) }));
  const texts = await listTexts(sought.flatMap(({ row, words }) => (words.length > 0 ? row.id : [])));
  const found = sought.map(({ row: { id, ...row }, words }) => ({
    ...row,
    excerpt: excerptOf(texts.get(id) ?? "", words),
  }));
  return { ...paging, items: await withUnits(found) };
}

/** Those of the searched words that do not occur in the title and names, which the list shows anyway. */
function unnamed(words: readonly string[], { title, names }: { title: string; names: unknown }): string[] {
  const { organ, lineage } = namesSchema.parse(names);
  const shownAnyway = [title, organ, ...lineage.map(({ name }) => name)].join("\n");
  return words.filter((word) => !shownAnyway.includes(word));
}

/** These publications in the order of `ids`, each with its content: what open data returns. */
export async function listReports(ids: readonly string[]): Promise<PublishedReport[]> {
  const rows = await readDb().publication.findMany({ where: { id: { in: [...ids] } }, select: whole });
  const found = new Map((await unaltered(rows)).map((row) => [row.id, row]));
  return (await withUnits(ids.flatMap((id) => found.get(id) ?? []))).map(wholeOf);
}

type Asked = Pick<Prisma.PublicationFindManyArgs, "where">;

/** Maximum number of rows reachable by paging; older results require a narrower query. */
const ROWS_MAX = 10_000;

/** Builds a page; `read` returns its rows as the caller needs them. */
async function pageOf<Row extends { id: string }>(
  { q, ...filter }: PublicationQuery,
  { page, size }: { page: number; size: number },
  read: (asked: Asked) => Promise<Row[]>,
): Promise<Omit<FoundPage, "items"> & { rows: Row[] }> {
  const { ids, total, more, typedYear } = await idsOf(searchWords(q ?? ""), filter, { page, size });
  const found = new Map((await read({ where: { id: { in: ids } } })).map((row) => [row.id, row]));
  const rows = ids.flatMap((id) => found.get(id) ?? []);
  return { rows, page, pages: Math.max(1, Math.ceil(total / size)), total, more, typedYear };
}

type FoundIds = { ids: string[]; total: number; more: boolean };

/** A year among the words narrows the search to it; if nothing is found so, it is a word like the others. */
async function idsOf(
  words: readonly string[],
  filter: Omit<PublicationQuery, "q">,
  paged: { page: number; size: number },
): Promise<FoundIds & { typedYear: number | null }> {
  const find = (those: readonly string[], within: typeof filter): Promise<FoundIds> =>
    those.length > 0 ? findMatching(those, within, paged) : newestRows(within, paged);
  const typed = words.length > 0 ? yearAmong(words, await listYears()) : null;
  if (typed && (filter.year ?? typed.year) === typed.year) {
    const { year } = typed;
    const found = await find(typed.others, { ...filter, year });
    if (found.total > 0) return { ...found, typedYear: year };
  }
  return { ...(await find(words, filter)), typedYear: null };
}

/** All publications that match the filter, newest first. */
async function newestRows(
  filter: Omit<PublicationQuery, "q">,
  { page, size }: { page: number; size: number },
): Promise<FoundIds> {
  const conditions = [
    Prisma.sql`p."replacedAt" IS NULL AND p."takenDownAt" IS NULL`,
    ...(await conditionsOf(filter)),
  ];
  const where = Prisma.join(conditions, " AND ");
  const most = Math.max(0, Math.min(size, ROWS_MAX - (page - 1) * size));
  const [counted, rows] = await Promise.all([
    readDb().$queryRaw<[{ count: number }]>`
      SELECT count(*)::int AS "count" FROM (SELECT 1 FROM "Publication" p WHERE ${where} LIMIT ${ROWS_MAX + 1}) counted`,
    most === 0
      ? []
      : readDb().$queryRaw<{ id: string }[]>`
          SELECT p."id" FROM "Publication" p WHERE ${where}
          ORDER BY p."sequence" DESC, p."id" DESC LIMIT ${most} OFFSET ${(page - 1) * size}`,
  ]);
  const total = Math.min(counted[0].count, ROWS_MAX);
  return { ids: rows.map(({ id }) => id), total, more: counted[0].count > total };
}

/**
 * The newest versions of a year with a unit code greater than `after`, in order of that code: one step of
 * reading a whole year. `last` is the start of the next step; null at the end.
 */
export async function listYearAfter(
  year: number,
  after: string,
  size: number,
): Promise<{ reports: PublishedReport[]; last: string | null }> {
  const rows = await readDb().publication.findMany({
    where: { year, ...present, unitCode: { gt: after } },
    orderBy: { unitCode: "asc" },
    take: size,
    select: whole,
  });
  const last = rows.length === size ? (rows.at(-1)?.unitCode ?? null) : null;
  return { reports: (await withUnits(await unaltered(rows))).map(wholeOf), last };
}

/** True if anything of a year is published. */
export async function isPublishedYear(year: number): Promise<boolean> {
  return (
    (await readDb().publication.findFirst({ where: { year, ...present }, select: { year: true } })) !== null
  );
}

/**
 * The reports of a part of the site map that are shown in the version published there, in order of
 * publication; null beyond the last part.
 */
export async function listMapReports(
  part: number,
): Promise<{ unitCode: string; year: number; publishedAt: Date }[] | null> {
  const from = (part - 1) * MAP_SIZE;
  if ((await countLeaves(readDb())) <= from) return null;
  // Without the mapping of rows to a model, which takes longer than reading them.
  return readDb().$queryRaw`
    SELECT p."unitCode", p."year", p."publishedAt"
    FROM "TreeLeaf" l JOIN "Publication" p ON p."id" = l."publicationId"
    WHERE l."index" >= ${from} AND l."index" < ${from + MAP_SIZE}
      AND p."replacedAt" IS NULL AND p."takenDownAt" IS NULL
    ORDER BY l."index"`;
}

/**
 * The latest publications, first versions and corrections alike, newest first; of one unit, or of a county, a
 * city or a province with its units.
 */
export async function listLatest(size: number, place?: string): Promise<LatestPublication[]> {
  const rows = await readDb().publication.findMany({
    where: place === undefined ? { takenDownAt: null } : { id: { in: await listLatestOf(place, size) } },
    orderBy: [{ sequence: "desc" }, { id: "desc" }],
    take: size,
    select: { ...shown, correctionReason: true },
  });
  return withUnits(rows);
}

/** The latest of each county, city and province of a place, by an index of their order. */
async function listLatestOf(place: string, size: number): Promise<string[]> {
  const areas = await listAreaCodes(place);
  const newestFirst = Prisma.sql`ORDER BY "sequence" DESC, "id" DESC LIMIT ${size}`;
  const rows = await readDb().$queryRaw<{ id: string }[]>`
    SELECT "id"::text AS "id" FROM (
      SELECT "id", "sequence" FROM "Publication" WHERE "unitCode" = ${place} AND "takenDownAt" IS NULL
      UNION
      SELECT latest.* FROM unnest(${areas}::bpchar[]) AS area("code") CROSS JOIN LATERAL (
        SELECT p."id", p."sequence" FROM "Publication" p
        WHERE p."countyCode" = area."code" AND p."takenDownAt" IS NULL ${newestFirst}
      ) latest
    ) found ${newestFirst}`;
  return rows.map(({ id }) => id);
}
