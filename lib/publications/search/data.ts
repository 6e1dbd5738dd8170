import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/prisma/client";
import type { PublicationQuery } from "../types";

/** More words than this narrow nothing any more, and each is a question of its own to the database. */
const WORDS_MAX = 8;

/**
 * The publications in which every word is found: in the unit's name or organ, as they are or as they were when it was
 * published, in the places above it, in the title, or in the report's own words. Those come first whose own unit has the words
 * in its name, then those that have them in the title, then the newer. The question is as long as what was typed, however
 * many units there are.
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

/** The words of these publications as they were published, a line each for headings and paragraphs. */
export async function listTexts(ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.publicationText.findMany({
    where: { publicationId: { in: [...ids] } },
    select: { publicationId: true, text: true },
  });
  return new Map(rows.map(({ publicationId, text }) => [publicationId, text]));
}

/** What a reader typed, as words that must all be found: full-width letters and digits are meant as the ordinary ones. */
export function searchWords(typed: string): string[] {
  const words = typed.normalize("NFKC").split(/[\s,，、;；]+/u);
  return [...new Set(words.filter((word) => word !== ""))].slice(0, WORDS_MAX);
}

/** What readers type is meant as it stands: % and _ are no wildcards. */
function patternOf(word: string): string {
  return `%${word.replaceAll(/[\\%_]/g, "\\$&")}%`;
}

function inTitle(pattern: string): Prisma.Sql {
  return Prisma.sql`p."title" LIKE ${pattern}`;
}

function inUnit(pattern: string): Prisma.Sql {
  return Prisma.sql`p."unitCode" IN (SELECT "code" FROM "Unit" WHERE "name" LIKE ${pattern} OR "organ" LIKE ${pattern})`;
}

/** Of the units above by their names then, not by the names of the fields that hold them. */
function inPlaces(pattern: string): Prisma.Sql {
  return Prisma.sql`(p."names"->>'organ' LIKE ${pattern} OR EXISTS (
    SELECT 1 FROM jsonb_path_query(p."names", '$.lineage[*].name') AS place WHERE place #>> '{}' LIKE ${pattern}))`;
}

/** By the index of pairs first; one character alone is looked for in names only: it stands in every report. */
function inText(word: string, pattern: string): Prisma.Sql {
  if ([...word].length < 2) return Prisma.sql`false`;
  return Prisma.sql`p."id" IN (
    SELECT "publicationId" FROM "PublicationText" WHERE "pairs" @> character_pairs(${word}) AND normalize("text", NFKC) ILIKE ${pattern})`;
}
