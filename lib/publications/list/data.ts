import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/prisma/client";
import { withUnits } from "../names/data";
import { present, shown, unaltered, whole, wholeOf } from "../rows/data";
import { namesSchema } from "../schema";
import { findMatching, listTexts } from "../search/data";
import { excerptOf } from "../search/excerpt";
import { searchWords } from "../search/words";
import type { FoundPublication, LatestPublication, Page, PublicationQuery, PublishedReport } from "../types";

/** The newest version of every report that the filter matches, newest first; for a search with the matching text. */
export async function listPublications(
  filter: PublicationQuery,
  paged: { page: number; size: number },
): Promise<Page<FoundPublication>> {
  const { rows, ...paging } = await pageOf(filter, paged, (asked) =>
    db.publication.findMany({ ...asked, select: { ...shown, id: true } }),
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

/** Of the searched words those that are not in the title and the names, which the list shows anyway. */
function unnamed(words: readonly string[], { title, names }: { title: string; names: unknown }): string[] {
  const { organ, lineage } = namesSchema.parse(names);
  const shownAnyway = [title, organ, ...lineage.map(({ name }) => name)].join("\n");
  return words.filter((word) => !shownAnyway.includes(word));
}

/** These publications in the order of `ids`, each with its content: what open data returns. */
export async function listReports(ids: readonly string[]): Promise<PublishedReport[]> {
  const rows = await db.publication.findMany({ where: { id: { in: [...ids] } }, select: whole });
  const found = new Map((await unaltered(rows)).map((row) => [row.id, row]));
  return (await withUnits(ids.flatMap((id) => found.get(id) ?? []))).map(wholeOf);
}

type Asked = Pick<Prisma.PublicationFindManyArgs, "where" | "orderBy" | "skip" | "take">;

/** `read` returns the rows of a page, as the caller needs them. */
async function pageOf<Row extends { id: string }>(
  { q, ...filter }: PublicationQuery,
  { page, size }: { page: number; size: number },
  read: (asked: Asked) => Promise<Row[]>,
): Promise<{ rows: Row[]; page: number; pages: number; total: number }> {
  const words = searchWords(q ?? "");
  const isPlain = words.length === 0 && filter.place === undefined && filter.kind === undefined;
  const { rows, total } = !isPlain
    ? await matchingRows(await findMatching(words, filter, { page, size }), read)
    : await plainRows(filter, { skip: (page - 1) * size, take: size }, read);
  return { rows, page, pages: Math.max(1, Math.ceil(total / size)), total };
}

async function plainRows<Row>(
  { year, county, unit }: Omit<PublicationQuery, "q">,
  part: { skip: number; take: number },
  read: (asked: Asked) => Promise<Row[]>,
): Promise<{ rows: Row[]; total: number }> {
  const where = { ...present, year, countyCode: county, unitCode: unit };
  const newestFirst = [{ publishedAt: "desc" }, { year: "desc" }, { unitCode: "asc" }] as const;
  const [total, rows] = await Promise.all([
    db.publication.count({ where }),
    read({ where, orderBy: [...newestFirst], ...part }),
  ]);
  return { rows, total };
}

async function matchingRows<Row extends { id: string }>(
  { ids, total }: { ids: string[]; total: number },
  read: (asked: Asked) => Promise<Row[]>,
): Promise<{ rows: Row[]; total: number }> {
  const found = new Map((await read({ where: { id: { in: ids } } })).map((row) => [row.id, row]));
  return { rows: ids.flatMap((id) => found.get(id) ?? []), total };
}

/**
 * The newest versions of a year with a unit code greater than `after`, in order of that code: one step of reading a
 * whole year. `last` is the start of the next step; null at the end.
 */
export async function listYearAfter(
  year: number,
  after: string,
  size: number,
): Promise<{ reports: PublishedReport[]; last: string | null }> {
  const rows = await db.publication.findMany({
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
  return (await db.publication.findFirst({ where: { year, ...present }, select: { year: true } })) !== null;
}

/** A year's reports with the time of each one's newest version, by unit code. */
export async function listYearReports(year: number): Promise<{ unitCode: string; publishedAt: Date }[]> {
  return db.publication.findMany({
    where: { year, ...present },
    orderBy: { unitCode: "asc" },
    select: { unitCode: true, publishedAt: true },
  });
}

/** The latest publications, first versions and corrections alike, newest first; of one unit, or of a county with its units. */
export async function listLatest(size: number, place?: string): Promise<LatestPublication[]> {
  const rows = await db.publication.findMany({
    where: {
      takenDownAt: null,
      ...(place === undefined ? {} : { OR: [{ unitCode: place }, { countyCode: place }] }),
    },
    orderBy: [{ publishedAt: "desc" }, { year: "desc" }, { unitCode: "asc" }],
    take: size,
    select: { ...shown, correctionReason: true },
  });
  return withUnits(rows);
}
