import { db } from "@/lib/platform/db";
import { eachBatch, type ReindexOptions } from "@/lib/platform/each-batch";
import { transact } from "@/lib/platform/transaction";

/** Number of publications per batch. */
const BATCH = 200;

/**
 * Rewrites the searchable words of every publication, or with `missing` of those without. The database writes
 * them on publication, so this only repairs rows changed or deleted by others. Returns the number of
 * publications.
 */
export async function reindexWords({ missing = false, progress = () => {} }: ReindexOptions = {}) {
  return eachBatch<{ id: string }>(
    (last) =>
      db.publication.findMany({
        where: { ...(last && { id: { gt: last.id } }), ...(missing && { searchedText: { is: null } }) },
        orderBy: { id: "asc" },
        take: BATCH,
        select: { id: true },
      }),
    (rows) => replace(rows.map(({ id }) => id)),
    progress,
  );
}

async function replace(publicationIds: readonly string[]): Promise<void> {
  await transact(async (tx) => {
    await tx.publicationText.deleteMany({ where: { publicationId: { in: [...publicationIds] } } });
    await tx.$executeRaw`
      INSERT INTO "PublicationText" ("publicationId", "text", "headings", "plain", "pairs")
      SELECT made."id", made."words", made."headings", made."named" || E'\\n' || lower(normalize(made."words", NFKC)),
        character_pairs(made."words") || searched_names(made."named", made."year", made."countyCode", made."unitCode") FROM (
        SELECT p.*, searched_text(v."blocks") AS "words", searched_headings(v."blocks") AS "headings",
          publication_names(p."title", p."names") AS "named"
        FROM "Publication" p JOIN "Version" v ON v."id" = p."versionId" WHERE p."id" = ANY(${[...publicationIds]}::uuid[])
      ) made`;
  });
}
