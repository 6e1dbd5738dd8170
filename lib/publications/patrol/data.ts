import { canonicalJson } from "@/lib/core/document/canonical";
import { db } from "@/lib/platform/db";
import { valuesOf } from "../figures/values";
import type { IntegrityFault } from "../integrity/altered";

/**
 * Of these publications those of which something else is kept than their versions say: the figures by which they are compared,
 * made anew here, or the words by which they are searched, made anew by the database. What is not kept of the figures is read
 * from the version by everybody, and no fault.
 */
export async function listDerivedFaults(
  publicationIds: readonly string[],
): Promise<Map<string, IntegrityFault>> {
  const rows = await db.$queryRaw<
    { id: string; year: number; figures: unknown; form: unknown; values: unknown; sameWords: boolean }[]
  >`
    SELECT p."id"::text AS "id", p."year", v."figures", v."form", f."values", coalesce(
      t."text" = searched_text(v."blocks") AND t."headings" = searched_headings(v."blocks")
        AND t."pairs" = character_pairs(t."text") AND t."year" = p."year" AND t."countyCode" = p."countyCode", false) AS "sameWords"
    FROM "Publication" p JOIN "Version" v ON v."id" = p."versionId"
    LEFT JOIN "PublicationFigures" f ON f."publicationId" = p."id"
    LEFT JOIN "PublicationText" t ON t."publicationId" = p."id"
    WHERE p."id" = ANY(${[...publicationIds]}::uuid[])`;
  return new Map(
    rows.flatMap(({ id, year, figures, form, values, sameWords }): [string, IntegrityFault][] => {
      if (values !== null && !isSame(values, { year, version: { figures, form } })) return [[id, "figures"]];
      return sameWords ? [] : [[id, "words"]];
    }),
  );
}

function isSame(values: unknown, stored: Parameters<typeof valuesOf>[0]): boolean {
  try {
    return canonicalJson(values) === canonicalJson(valuesOf(stored));
  } catch {
    // A version that is no longer read has its own fault.
    return false;
  }
}
