import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/prisma/client";
import type { PublicationQuery } from "../types";

/** Maximum number of words: more narrow nothing, and each adds to the query. */
const WORDS_MAX = 8;

/**
 * The publications that contain every word: in the unit's name or organ (current or at the time of publication), in the
 * places above it, in the title, or in the report's text. First come those with the words in the unit's own name, then
 * in the title, then the newer. The query's length depends on the words only, not on the number of units.
 */
export async function findMatching(
  words: readonly string[],
  { year, countyCode, unitCode }: Omit<PublicationQuery, "q">,
  { page, size }: { page: number; size: number },
): Promise<{ ids: string[]; total: number }> {
  const patterns = words.map(patternOf);
  const where = Prisma.join(
    [
      Prisma.sql`p."replacedAt" IS NULL AND p."takenDownAt" IS NULL`,
      ...(year === undefined ? [] : [Prisma.sql`p."year" = ${year}`]),
      ...(countyCode === undefined ? [] : [Prisma.sql`p."countyCode" = ${countyCode}`]),
      ...(unitCode === undefined ? [] : [Prisma.sql`p."unitCode" = ${unitCode}`]),
      ...patterns.map(
        (pattern, index) =>
          Prisma.sql`(${inTitle(pattern)} OR ${inUnit(pattern)} OR ${inPlaces(pattern)} OR ${inText(words[index] ?? "", pattern)})`,
      ),
    ],
    " AND ",
  );
  const countOf = (where: (pattern: string) => Prisma.Sql) =>
    Prisma.join(
      patterns.map((pattern) => Prisma.sql`(${where(pattern)})::int`),
      " + ",
    );
  const [counted, found] = await Promise.all([
    db.$queryRaw<[{ total: number }]>`SELECT count(*)::int AS "total" FROM "Publication" p WHERE ${where}`,
    db.$queryRaw<{ id: string }[]>`
      SELECT p."id" FROM "Publication" p WHERE ${where}
      ORDER BY ${countOf(inUnit)} DESC, ${countOf(inTitle)} DESC, p."publishedAt" DESC, p."year" DESC, p."unitCode"
      LIMIT ${size} OFFSET ${(page - 1) * size}`,
  ]);
  return { ids: found.map(({ id }) => id), total: counted[0].total };
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

/** The typed text as words that must all be found: full-width letters and digits become ordinary ones. */
export function searchWords(typed: string): string[] {
  const words = typed.normalize("NFKC").split(/[\s,，、;；]+/u);
  return [...new Set(words.filter((word) => word !== ""))].slice(0, WORDS_MAX);
}

/** Typed text is literal: % and _ are not wildcards. */
function patternOf(word: string): string {
  return `%${word.replaceAll(/[\\%_]/g, "\\$&")}%`;
}

function inTitle(pattern: string): Prisma.Sql {
  return Prisma.sql`p."title" LIKE ${pattern}`;
}

function inUnit(pattern: string): Prisma.Sql {
  return Prisma.sql`p."unitCode" IN (SELECT "code" FROM "Unit" WHERE "name" LIKE ${pattern} OR "organ" LIKE ${pattern})`;
}

/** Searches the former names of the units above, not the JSON's property names. */
function inPlaces(pattern: string): Prisma.Sql {
  return Prisma.sql`(p."names"->>'organ' LIKE ${pattern} OR EXISTS (
    SELECT 1 FROM jsonb_path_query(p."names", '$.lineage[*].name') AS place WHERE place #>> '{}' LIKE ${pattern}))`;
}

/** Uses the index of pairs; a single character is searched in names only, since it is in every report. */
function inText(word: string, pattern: string): Prisma.Sql {
  if ([...word].length < 2) return Prisma.sql`false`;
  return Prisma.sql`p."id" IN (
    SELECT "publicationId" FROM "PublicationText" WHERE "pairs" @> character_pairs(${word}) AND normalize("text", NFKC) ILIKE ${pattern})`;
}
