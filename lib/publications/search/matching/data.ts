import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/prisma/client";
import { listYears } from "../../choices/data";
import { conditionsOf, listAreaCodes } from "../../rows/data";
import type { PublicationQuery } from "../../types";
import { patternOf, soundPatternOf } from "../patterns";

/**
 * Maximum number of matches that are ranked and counted, so that a nationwide search is as fast as one within
 * a county.
 */
const MATCHES_MAX = 200;

/**
 * A word in the names of more publications than this is not selective: other words are looked up first, and
 * it only filters their results.
 */
const TELLING = 300;

/** A search word with its LIKE pattern, and its matches in names. */
type Sought = {
  word: string;
  pattern: string;
  isSingle: boolean;
  /** The units whose current name, organ or pinyin contains it; empty if there are too many. */
  units: readonly string[];
  /** The publications with it in their names, at most one more than `TELLING`. */
  named: readonly string[];
};

/**
 * Maximum number of texts of a year that match the words and are checked against the other conditions; forces
 * the planner to use the text index.
 */
const SCANNED = 2_000;

type Narrowing = { conditions: Prisma.Sql[]; filter: Omit<PublicationQuery, "q"> };

/**
 * The publications that contain every word: in the unit's name or organ (current or at publication) or its
 * pinyin, in the names of ancestors, in the title, or in the text. Order: words in the unit's own name, then
 * in the title, then in a heading, then newer first. `more`: there are more than `total`, which are the
 * newest, or not all matching texts of a year were checked. Each statement uses an index and reads a bounded
 * number of rows.
 */
export async function findMatching(
  words: readonly string[],
  filter: Omit<PublicationQuery, "q">,
  { page, size }: { page: number; size: number },
): Promise<{ ids: string[]; total: number; more: boolean }> {
  const conditions = [
    Prisma.sql`p."replacedAt" IS NULL AND p."takenDownAt" IS NULL`,
    ...(await conditionsOf(filter)),
  ];
  const narrowing = { conditions, filter };
  const sought = await Promise.all(words.map((word) => lookUp(word, narrowing)));
  const telling = sought.filter(isTelling);
  const found = await Promise.all([
    ...telling.map((each) => namedBy(each, sought, narrowing)),
    textBy(sought, narrowing),
    ...(sought.every(({ named }) => named.length > TELLING) ? [namedByAll(sought, narrowing)] : []),
  ]);
  const ids = [...new Set(found.flatMap((each) => each.ids))];
  const total = Math.min(ids.length, MATCHES_MAX);
  const more = ids.length > total || found.some(({ isCut }) => isCut);
  if (total === 0) return { ids: [], total, more };
  return { ids: await ranked(ids, sought, { page, size }), total, more };
}

/** Looks up a word in names, with limits on the number of units and publications. */
async function lookUp(word: string, { conditions }: Narrowing): Promise<Sought> {
  const pattern = patternOf(word);
  const sounds = soundPatternOf(word);
  const units = await db.$queryRaw<{ code: string }[]>`
    SELECT "code" FROM "Unit"
    WHERE name_tokens("name" || E'\n' || "organ") @> word_tokens(${word}) AND ("name" LIKE ${pattern} OR "organ" LIKE ${pattern})
    ${sounds === null ? Prisma.empty : Prisma.sql`UNION SELECT "code" FROM "Unit" WHERE "pinyin" LIKE ${sounds}`}
    LIMIT ${TELLING + 1}`;
  const codes = units.length > TELLING ? [] : units.map(({ code }) => code);
  const here = all(conditions);
  const then = [
    Prisma.sql`${tokens} @> word_tokens(${word})`,
    ...([...word].length > 2 ? [inOwnNames(pattern)] : []),
  ];
  // One query per index: a combined one would evaluate the names for every row.
  const named = await db.$queryRaw<{ id: string }[]>`
    (SELECT p."id" FROM "Publication" p WHERE ${here} AND ${all(then)} LIMIT ${TELLING + 1})
    ${
      codes.length === 0
        ? Prisma.empty
        : Prisma.sql`
      UNION (SELECT p."id" FROM "Publication" p WHERE ${here} AND p."unitCode" = ANY(${codes}::bpchar[]) LIMIT ${TELLING + 1})
      UNION (SELECT p."id" FROM "Publication" p WHERE ${here} AND p."countyCode" = ANY(${codes}::bpchar[]) LIMIT ${TELLING + 1})`
    }`;
  return {
    ...{ word, pattern, isSingle: [...word].length === 1, units: codes },
    named: named.slice(0, TELLING + 1).map(({ id }) => id),
  };
}

function isTelling({ named }: Sought): boolean {
  return named.length > 0 && named.length <= TELLING;
}

/** Matching publications. `isCut`: not all texts that match the words were checked. */
type Found = { ids: string[]; isCut: boolean };

/** The publications with one word in their names, and the others anywhere. */
async function namedBy(
  telling: Sought,
  sought: readonly Sought[],
  { conditions }: Narrowing,
): Promise<Found> {
  const others = sought.filter((each) => each !== telling).map(anywhere);
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT p."id" FROM "Publication" p 
    WHERE ${all([Prisma.sql`p."id" = ANY(${[...telling.named]}::uuid[])`, ...conditions, ...others])}`;
  return { ids: rows.map(({ id }) => id), isCut: false };
}

/** The publications with every word in their names, if no word is selective: by year, newest first. */
async function namedByAll(sought: readonly Sought[], { conditions, filter }: Narrowing): Promise<Found> {
  return newestFirst(
    filter.year,
    (year, most) => db.$queryRaw<Row[]>`
      SELECT p."id" FROM "Publication" p WHERE ${all([
        ...conditions,
        ...sought.map(({ word }) => Prisma.sql`${tokens} @> word_tokens(${word})`),
        ...sought.flatMap(({ word, pattern }) => ([...word].length > 2 ? [inOwnNames(pattern)] : [])),
        ...(year === undefined ? [] : [Prisma.sql`${tokens} @> ARRAY['#' || ${year}::text]`]),
      ])} LIMIT ${most}`,
  );
}

/** The publications with the words in their text; a word that is not selective may occur in names instead. */
async function textBy(sought: readonly Sought[], { conditions, filter }: Narrowing): Promise<Found> {
  const long = sought.filter(({ isSingle }) => !isSingle);
  const untold = long.filter(({ named }) => named.length <= TELLING);
  const driving = untold.length > 0 ? untold : long;
  if (driving.length === 0) return { ids: [], isCut: false };
  const others = sought.filter((each) => !driving.includes(each)).map(anywhere);
  const counties = await countiesOf(filter);
  return newestFirst(
    filter.year,
    (year, most) => db.$queryRaw<Row[]>`
      WITH worded AS MATERIALIZED (
        SELECT t."publicationId" FROM "PublicationText" t
        WHERE ${all([...driving.map(inText), ...(year === undefined ? [] : [Prisma.sql`t."year" = ${year}`]), ...counties])}
        LIMIT ${SCANNED}
      )
      (SELECT p."id" FROM worded JOIN "Publication" p ON p."id" = worded."publicationId"
      WHERE ${all([...conditions, ...others])} LIMIT ${most})
      UNION ALL SELECT NULL FROM worded HAVING count(*) >= ${SCANNED}`,
  );
}

/**
 * The counties of a filter, which are also stored with the text: those in the place, and the parent in case
 * the place is a unit. `conditions` narrow the result further.
 */
async function countiesOf({ county, place }: Narrowing["filter"]): Promise<Prisma.Sql[]> {
  if (county !== undefined) return [Prisma.sql`t."countyCode" = ${county}`];
  if (place === undefined) return [];
  const above = await db.unit.findUnique({ where: { code: place }, select: { parentCode: true } });
  const codes = [...(await listAreaCodes(place)), ...(above?.parentCode ? [above.parentCode] : [])];
  return [Prisma.sql`t."countyCode" = ANY(${codes}::bpchar[])`];
}

/** A match; null means that the limit of checked texts was reached. */
type Row = { id: string | null };

/** Runs `ask` year by year, newest first, until there are more matches than shown. */
async function newestFirst(
  asked: number | undefined,
  ask: (year: number | undefined, most: number) => Promise<Row[]>,
): Promise<Found> {
  const most = MATCHES_MAX + 1;
  const found: Found = { ids: [], isCut: false };
  for (const year of asked === undefined ? await listYears() : [asked]) {
    if (found.ids.length >= most) break;
    for (const { id } of await ask(year, most - found.ids.length))
      if (id === null) found.isCut = true;
      else found.ids.push(id);
  }
  return found;
}

/** One page of these publications in display order. */
async function ranked(
  ids: readonly string[],
  sought: readonly Sought[],
  { page, size }: { page: number; size: number },
): Promise<string[]> {
  const most = Math.max(0, Math.min(size, MATCHES_MAX - (page - 1) * size));
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT p."id" FROM "Publication" p LEFT JOIN "PublicationText" t ON t."publicationId" = p."id"
    WHERE p."id" = ANY(${[...ids]}::uuid[])
    ORDER BY ${countOf(sought, ofUnit)} DESC, ${countOf(sought, ({ pattern }) => Prisma.sql`p."title" LIKE ${pattern}`)} DESC,
      ${countOf(sought, inHeadings)} DESC, p."year" DESC, p."publishedAt" DESC, p."unitCode"
    LIMIT ${most} OFFSET ${(page - 1) * size}`;
  return rows.map(({ id }) => id);
}

function countOf(sought: readonly Sought[], where: (each: Sought) => Prisma.Sql): Prisma.Sql {
  return Prisma.join(
    sought.map((each) => Prisma.sql`(${where(each)})::int`),
    " + ",
  );
}

const all = (conditions: readonly Prisma.Sql[]) => Prisma.join([...conditions], " AND ");

const tokens = Prisma.sql`publication_tokens(p."title", p."names", p."year")`;

function ofUnit({ units }: Sought): Prisma.Sql {
  return units.length === 0 ? Prisma.sql`false` : Prisma.sql`p."unitCode" = ANY(${[...units]}::bpchar[])`;
}

/** In the title, organ or places, as named at publication. */
function inOwnNames(pattern: string): Prisma.Sql {
  return Prisma.sql`publication_names(p."title", p."names") ILIKE ${pattern}`;
}

/** The same, or in the current name or pinyin of unit or county. */
function inNames({ pattern, units }: Sought): Prisma.Sql {
  if (units.length === 0) return Prisma.sql`(${inOwnNames(pattern)})`;
  return Prisma.sql`(p."unitCode" = ANY(${[...units]}::bpchar[]) OR p."countyCode" = ANY(${[...units]}::bpchar[])
    OR ${inOwnNames(pattern)})`;
}

/** Two characters are exactly one bigram, so that the index lookup is exact. */
function inText({ word, pattern }: Sought): Prisma.Sql {
  const pairs = Prisma.sql`t."pairs" @> character_pairs(${word})`;
  return [...word].length === 2
    ? pairs
    : Prisma.sql`(${pairs} AND normalize(t."text", NFKC) ILIKE ${pattern})`;
}

function inHeadings({ isSingle, pattern }: Sought): Prisma.Sql {
  return isSingle ? Prisma.sql`false` : Prisma.sql`normalize(t."headings", NFKC) ILIKE ${pattern}`;
}

function anywhere(each: Sought): Prisma.Sql {
  if (each.isSingle) return inNames(each);
  return Prisma.sql`(${inNames(each)} OR EXISTS (
    SELECT 1 FROM "PublicationText" t WHERE t."publicationId" = p."id" AND ${inText(each)}))`;
}
