import type { UnitKind } from "@/lib/core/unit-kind";
import { Prisma } from "@/lib/platform/prisma/client";
import { readDb } from "@/lib/platform/replica";
import { patternOf, soundPatternOf } from "./patterns";

/** Units and places whose name, pinyin or ancestors' names contain every word; an exact name first. */
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
  return readDb().$queryRaw`
    SELECT u."code", u."name", u."kind", p."name" AS "place"
    FROM "Unit" u LEFT JOIN "Unit" p ON p."code" = u."parentCode"
    WHERE ${Prisma.join(where, " AND ")}
    ORDER BY u."name" = ${words.join("")} DESC, length(u."name"), u."code" LIMIT ${most}`;
}

/** The text of these publications, one line for each heading and paragraph. */
export async function listTexts(ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await readDb().publicationText.findMany({
    where: { publicationId: { in: [...ids] } },
    select: { publicationId: true, text: true },
  });
  return new Map(rows.map(({ publicationId, text }) => [publicationId, text]));
}
