import { Prisma } from "@/lib/platform/prisma/client";
import { readDb } from "@/lib/platform/replica";
import { listYears } from "../../choices/data";
import { conditionsOf, listAreaCodes } from "../../rows/data";
import type { PublicationQuery } from "../../types";
import { all, anyOf, lookUps, searchRank, verified, type Wanted, type WhereWanted } from "./conditions/data";
import { lookUp, type Sought } from "./words/data";

/**
 * Maximum number of matches that are ranked and counted, so that a nationwide search is as fast as one within
 * a county.
 */
const MATCHES_MAX = 200;

/** Maximum number of looked-up texts of a year that are verified. */
const VERIFIED_MAX = 1_000;

type Filter = Omit<PublicationQuery, "q">;

/**
 * The publications that contain every word: in the unit's name or organ (current or at publication) or its
 * pinyin, in the names of ancestors, in the title, or in the text. Order: words in the unit's own name, then
 * in the title, then in a heading, then newer first. `more`: there are more than `total`, which are the
 * newest of each rank, or not everything that was looked up was verified. Each statement reads one index, and
 * a bounded number of rows.
 */
export async function findMatching(
  words: readonly string[],
  filter: Filter,
  { page, size }: { page: number; size: number },
): Promise<{ ids: string[]; total: number; more: boolean }> {
  const [sought, scope] = await Promise.all([lookUp(words), scopeOf(filter)]);
  const anywhere = await newest(sought.map(wantedIn("anywhere")), scope);
  // If there are more than are ranked, those with a word in names, which rank first, are looked up besides.
  const named =
    anywhere.isFull || anywhere.isCut
      ? await Promise.all(namedFirst(sought).map((wanted) => newest(wanted, scope)))
      : [];
  const found = [anywhere, ...named];
  const ids = [...new Set(found.flatMap((each) => each.ids))];
  const total = Math.min(ids.length, MATCHES_MAX);
  const more = ids.length > total || found.some(({ isCut }) => isCut) || sought.some(({ isCut }) => isCut);
  if (total === 0) return { ids: [], total, more };
  return { ids: await ranked(ids, sought, { page, size }), total, more };
}

const wantedIn =
  (place: WhereWanted) =>
  (sought: Sought): Wanted => ({ sought, place });

/** Each word in names with the others anywhere, and all of them in names. */
function namedFirst(sought: readonly Sought[]): Wanted[][] {
  const each = sought.map((named) =>
    sought.map((other) => ({ sought: other, place: other === named ? "named" : "anywhere" }) as const),
  );
  return sought.length > 1 ? [sought.map(wantedIn("named")), ...each] : each;
}

/** A filter: the years from the newest, tokens of which a match has all and one, and conditions on it. */
type Scope = { years: number[]; tokens: string[]; areas: string[] | null; conditions: Prisma.Sql[] };

async function scopeOf(filter: Filter): Promise<Scope> {
  const { year, county, unit, place } = filter;
  const [years, conditions, areas] = await Promise.all([
    year === undefined ? listYears() : [year],
    conditionsOf(filter),
    place === undefined ? null : listAreaCodes(place),
  ]);
  return {
    years,
    tokens: [...(county === undefined ? [] : [`@${county}`]), ...(unit === undefined ? [] : [`!${unit}`])],
    areas: areas && [`!${place}`, ...areas.map((code) => `@${code}`)],
    conditions: [Prisma.sql`p."replacedAt" IS NULL AND p."takenDownAt" IS NULL`, ...conditions],
  };
}

/** Matching publications. `isFull`: there may be more; `isCut`: not all that were looked up were verified. */
type Found = { ids: string[]; isFull: boolean; isCut: boolean };

/** The matches of the newest years. A year is looked up only if those after it had too few. */
async function newest(wanted: readonly Wanted[], scope: Scope): Promise<Found> {
  const { years, tokens, areas, conditions } = scope;
  const most = MATCHES_MAX + 1;
  const looked = lookUps(wanted, tokens).map(
    (condition) => Prisma.sql`
      (SELECT t."publicationId" FROM "PublicationText" t
      WHERE ${all([condition, ...(areas === null ? [] : [anyOf(areas)])])} LIMIT ${VERIFIED_MAX})`,
  );
  // The planner does not know that going through all texts takes longer than looking them up: it is left with
  // bitmaps of the index. A row of null says that not every text of the year that was looked up was verified.
  const [, rows] = await readDb().$transaction([
    readDb().$executeRaw`
      SELECT set_config("name", 'off', true)
      FROM unnest('{enable_seqscan,enable_indexscan,enable_indexonlyscan}'::text[]) AS each("name")`,
    readDb().$queryRaw<{ id: string | null }[]>`
      SELECT hit."id" FROM unnest(${years}::int[]) AS y("year") CROSS JOIN LATERAL (
        WITH c AS MATERIALIZED (${Prisma.join(looked, " UNION ")})
        (SELECT p."id" FROM c JOIN "Publication" p ON p."id" = c."publicationId"
        JOIN "PublicationText" s ON s."publicationId" = c."publicationId"
        WHERE ${all([...conditions, ...verified(wanted)])} LIMIT ${most})
        UNION ALL SELECT NULL FROM c HAVING count(*) >= ${VERIFIED_MAX}
      ) hit LIMIT ${most}`,
  ]);
  const ids = rows.flatMap(({ id }) => id ?? []);
  return { ids, isFull: rows.length >= most, isCut: ids.length < rows.length };
}

/** One page of these publications in display order. */
async function ranked(
  ids: readonly string[],
  sought: readonly Sought[],
  { page, size }: { page: number; size: number },
): Promise<string[]> {
  const most = Math.max(0, Math.min(size, MATCHES_MAX - (page - 1) * size));
  const rows = await readDb().$queryRaw<{ id: string }[]>`
    SELECT p."id" FROM "Publication" p LEFT JOIN "PublicationText" t ON t."publicationId" = p."id"
    WHERE p."id" = ANY(${[...ids]}::uuid[])
    ORDER BY ${searchRank(sought)}, p."year" DESC, p."sequence" DESC, p."id"
    LIMIT ${most} OFFSET ${(page - 1) * size}`;
  return rows.map(({ id }) => id);
}
