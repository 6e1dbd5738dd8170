import type { UnitKind } from "@/lib/core/unit-kind";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/prisma/client";
import { conditionsOf } from "../rows/data";
import type { PublicationQuery } from "../types";

/** Letters that may be the beginning of a name's sounds: “qingshi”, “qsz”. */
const SOUNDS = /^[a-z][a-z0-9]+$/;

/**
 * The publications that contain every word: in the unit's name or organ (current or at the time of publication) or its
 * sounds, in the places above it, in the title, or in the report's text. First come those with the words in the unit's own
 * name, then in the title, then in a heading, then the newer. Without words all that the filter matches, the newest
 * publication first. The query's length depends on the words only, not on the number of units.
 */
export async function findMatching(
  words: readonly string[],
  filter: Omit<PublicationQuery, "q">,
  { page, size }: { page: number; size: number },
): Promise<{ ids: string[]; total: number }> {
  const sought = words.map((word) => ({ word, pattern: patternOf(word) }));
  const where = Prisma.join(
    [
      Prisma.sql`p."replacedAt" IS NULL AND p."takenDownAt" IS NULL`,
      ...(await conditionsOf(filter)),
      ...sought.map(
        (each) =>
          Prisma.sql`(${inTitle(each)} OR ${inUnit(each)} OR ${inPlaces(each)} OR ${inText(each, "text")})`,
      ),
    ],
    " AND ",
  );
  const order = words.length === 0 ? newestFirst : rankOf(sought);
  const [counted, found] = await Promise.all([
    db.$queryRaw<[{ total: number }]>`SELECT count(*)::int AS "total" FROM "Publication" p WHERE ${where}`,
    db.$queryRaw<{ id: string }[]>`
      SELECT p."id" FROM "Publication" p WHERE ${where}
      ORDER BY ${order} LIMIT ${size} OFFSET ${(page - 1) * size}`,
  ]);
  return { ids: found.map(({ id }) => id), total: counted[0].total };
}

/** A word with its pattern for LIKE. */
type Sought = { word: string; pattern: string };

const newestFirst = Prisma.sql`p."publishedAt" DESC, p."year" DESC, p."unitCode"`;

function rankOf(sought: readonly Sought[]): Prisma.Sql {
  const countOf = (where: (each: Sought) => Prisma.Sql) =>
    Prisma.join(
      sought.map((each) => Prisma.sql`(${where(each)})::int`),
      " + ",
    );
  return Prisma.sql`${countOf(inUnit)} DESC, ${countOf(inTitle)} DESC, ${countOf((each) => inText(each, "headings"))} DESC,
    p."year" DESC, p."publishedAt" DESC, p."unitCode"`;
}

/** Units and places whose name, sounds or place above contain every word; an exact name first. */
export async function listNamed(
  words: readonly string[],
  most: number,
): Promise<{ code: string; name: string; kind: UnitKind; place: string | null }[]> {
  if (words.length === 0) return [];
  const where = words.map((word) => {
    const pattern = patternOf(word);
    const sounds = soundPatternOf(word);
    return Prisma.sql`(u."name" LIKE ${pattern} OR u."organ" LIKE ${pattern} OR p."name" LIKE ${pattern}
      OR u."pinyin" LIKE ${sounds} OR p."pinyin" LIKE ${sounds})`;
  });
  return db.$queryRaw`
    SELECT u."code", u."name", u."kind", p."name" AS "place"
    FROM "Unit" u LEFT JOIN "Unit" p ON p."code" = u."parentCode"
    WHERE ${Prisma.join(where, " AND ")}
    ORDER BY u."name" = ${words.join("")} DESC, length(u."name"), u."code" LIMIT ${most}`;
}

/** The text of these publications, one line for each heading and paragraph. */
export async function listTexts(ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.publicationText.findMany({
    where: { publicationId: { in: [...ids] } },
    select: { publicationId: true, text: true },
  });
  return new Map(rows.map(({ publicationId, text }) => [publicationId, text]));
}

/** Typed text is literal: % and _ are not wildcards. */
function patternOf(word: string): string {
  return `%${word.replaceAll(/[\\%_]/g, "\\$&")}%`;
}

/** Sounds begin at a character of the name; null, which nothing is like, for what can be no sounds. */
function soundPatternOf(word: string): string | null {
  const letters = word.toLowerCase().replaceAll("ü", "v");
  return SOUNDS.test(letters) ? `% ${letters}%` : null;
}

function inTitle({ pattern }: Sought): Prisma.Sql {
  return Prisma.sql`p."title" LIKE ${pattern}`;
}

function inUnit({ word, pattern }: Sought): Prisma.Sql {
  return Prisma.sql`p."unitCode" IN (SELECT "code" FROM "Unit"
    WHERE "name" LIKE ${pattern} OR "organ" LIKE ${pattern} OR "pinyin" LIKE ${soundPatternOf(word)})`;
}

/** Searches the former names of the units above, not the JSON's property names, and the sounds of the county. */
function inPlaces({ word, pattern }: Sought): Prisma.Sql {
  return Prisma.sql`(p."names"->>'organ' LIKE ${pattern}
    OR p."countyCode" IN (SELECT "code" FROM "Unit" WHERE "pinyin" LIKE ${soundPatternOf(word)})
    OR EXISTS (
      SELECT 1 FROM jsonb_path_query(p."names", '$.lineage[*].name') AS place WHERE place #>> '{}' LIKE ${pattern}))`;
}

const columns = { text: Prisma.sql`"text"`, headings: Prisma.sql`"headings"` } as const;

/** Uses the index of pairs; a single character is searched in names only, since it is in every report. */
function inText({ word, pattern }: Sought, column: keyof typeof columns): Prisma.Sql {
  if ([...word].length < 2) return Prisma.sql`false`;
  return Prisma.sql`p."id" IN (
    SELECT "publicationId" FROM "PublicationText"
    WHERE "pairs" @> character_pairs(${word}) AND normalize(${columns[column]}, NFKC) ILIKE ${pattern})`;
}
