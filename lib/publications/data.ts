import { blocksSchema } from "@/lib/core/document/block-schema";
import { countyFormSchema } from "@/lib/core/editions/form";
import { formFor } from "@/lib/core/editions/registry";
import { contentSchema } from "@/lib/core/report";
import type { YearOfFigures } from "@/lib/core/series/series";
import { figuresSchema } from "@/lib/core/tables/figure";
import { takenDownOf } from "@/lib/core/workflow/take-down";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/prisma/client";
import { demandUnaltered, findAltered } from "./integrity/find-altered";
import { type NamedRow, type PublishedPlace, withUnits } from "./names/data";
import { asIssuedSchema, namesSchema, onePersonMovesSchema, waiversSchema } from "./schema";
import { findMatching, listTexts, searchWords } from "./search/data";
import { excerptOf } from "./search/excerpt";
import { TakenDownPublication } from "./take-down/taken-down";
import type {
  FoundPublication,
  LatestPublication,
  Page,
  PublicationQuery,
  PublishedReport,
  PublishedVersion,
} from "./types";

const shown = {
  unitCode: true,
  countyCode: true,
  year: true,
  edition: true,
  title: true,
  number: true,
  publishedAt: true,
  names: true,
} as const;

const whole = {
  ...shown,
  id: true,
  waivers: true,
  asIssued: true,
  correctionReason: true,
  onePersonMoves: true,
  replacedAt: true,
  takenDownAt: true,
  takenDownFor: true,
  version: { select: { sha256: true, blocks: true, content: true, form: true } },
} as const;

/** Shown to the public: neither replaced nor taken down. */
const present = { replacedAt: null, takenDownAt: null } as const;

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

/** Like `listPublications`, each with its content: what open data returns. */
export async function listPublishedReports(
  filter: PublicationQuery,
  paged: { page: number; size: number },
): Promise<Page<PublishedReport>> {
  const { rows, ...paging } = await pageOf(filter, paged, (asked) =>
    db.publication.findMany({ ...asked, select: whole }),
  );
  return { ...paging, items: (await withUnits(await unaltered(rows))).map(wholeOf) };
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

/**
 * A published version: the newest, or the one of that number. Null if the public may read none.
 *
 * @throws {AlteredPublication} if what is stored is not what was published
 * @throws {TakenDownPublication} if the county took it down
 */
export async function findPublication(
  unitCode: string,
  year: number,
  number?: number,
): Promise<PublishedReport | null> {
  return find(unitCode, year, number, (row) => {
    const takenDown = takenDownOf(row);
    if (takenDown) throw new TakenDownPublication(row, takenDown);
  });
}

/** Like `findPublication`, including versions that were taken down: to verify a file that somebody has, never to show it. */
export async function findEverPublished(
  unitCode: string,
  year: number,
  number: number,
): Promise<PublishedReport | null> {
  return find(unitCode, year, number);
}

async function find(
  unitCode: string,
  year: number,
  number?: number,
  demandShown: (row: Prisma.PublicationGetPayload<{ select: typeof whole }>) => void = () => undefined,
): Promise<PublishedReport | null> {
  const row = await db.publication.findFirst({
    where: { unitCode, year, number },
    orderBy: { number: "desc" },
    select: whole,
  });
  if (!row) return null;
  demandShown(row);
  await demandUnaltered(row);
  const [report] = await withUnits([row]);
  return report ? wholeOf(report) : null;
}

/** Every published version of a unit and year, oldest first, including those taken down. */
export async function listPublishedVersions(unitCode: string, year: number): Promise<PublishedVersion[]> {
  return db.publication.findMany({
    where: { unitCode, year },
    orderBy: { number: "asc" },
    select: { number: true, publishedAt: true, correctionReason: true, takenDownAt: true },
  });
}

/** The figures of a unit for every published year, each from its newest version, oldest first. */
export async function listFigures(unitCode: string): Promise<YearOfFigures[]> {
  const rows = await db.publication.findMany({
    where: { unitCode, ...present },
    orderBy: { year: "asc" },
    select: { year: true, version: { select: { figures: true, form: true } } },
  });
  return rows.map(({ year, version }) => ({
    form: formFor(year, countyFormSchema.parse(version.form)),
    figures: figuresSchema.parse(version.figures),
  }));
}

type Asked = Pick<Prisma.PublicationFindManyArgs, "where" | "orderBy" | "skip" | "take">;

/** `read` returns the rows of a page, as the caller needs them. */
async function pageOf<Row extends { id: string }>(
  { q, ...filter }: PublicationQuery,
  { page, size }: { page: number; size: number },
  read: (asked: Asked) => Promise<Row[]>,
): Promise<{ rows: Row[]; page: number; pages: number; total: number }> {
  const words = searchWords(q ?? "");
  const { rows, total } =
    words.length > 0
      ? await matchingRows(await findMatching(words, filter, { page, size }), read)
      : await plainRows(filter, { skip: (page - 1) * size, take: size }, read);
  return { rows, page, pages: Math.max(1, Math.ceil(total / size)), total };
}

async function plainRows<Row>(
  { year, countyCode, unitCode }: Omit<PublicationQuery, "q">,
  part: { skip: number; take: number },
  read: (asked: Asked) => Promise<Row[]>,
): Promise<{ rows: Row[]; total: number }> {
  const where = { ...present, year, countyCode, unitCode };
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

/** The rows that are still what was published; others are left out, and the administrator notified. */
async function unaltered<Row extends { id: string }>(rows: readonly Row[]): Promise<Row[]> {
  const altered = await findAltered(rows.map(({ id }) => id));
  return rows.filter(({ id }) => !altered.has(id));
}

type WholeRow = Omit<Prisma.PublicationGetPayload<{ select: typeof whole }>, keyof NamedRow>;

function wholeOf({
  version,
  id: _id,
  takenDownAt: _at,
  takenDownFor: _ground,
  ...row
}: WholeRow & PublishedPlace): PublishedReport {
  return {
    ...row,
    waivers: waiversSchema.parse(row.waivers),
    asIssued: asIssuedSchema.parse(row.asIssued),
    onePersonMoves: onePersonMovesSchema.parse(row.onePersonMoves) ?? [],
    sha256: version.sha256,
    blocks: blocksSchema.parse(version.blocks),
    content: contentSchema.parse(version.content),
    countyForm: countyFormSchema.parse(version.form),
  };
}
