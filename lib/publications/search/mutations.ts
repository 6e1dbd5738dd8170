import { db } from "@/lib/platform/db";
import { eachBatch, type ReindexOptions } from "@/lib/platform/each-batch";
import { transact } from "@/lib/platform/transaction";

/** Publications whose words are made again at once. */
const BATCH = 200;

/**
 * Makes the words of every publication again, or with `missing` of those that have none: the database writes
 * them when it is published, so that only what somebody changed or removed is repaired. Returns how many
 * there were.
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
      INSERT INTO "PublicationText" ("publicationId", "text", "headings", "year", "countyCode", "pairs")
      SELECT made.*, character_pairs(made."words") FROM (
        SELECT p."id", searched_text(v."blocks") AS "words", searched_headings(v."blocks") AS "headings", p."year", p."countyCode"
        FROM "Publication" p JOIN "Version" v ON v."id" = p."versionId" WHERE p."id" = ANY(${[...publicationIds]}::uuid[])
      ) made`;
  });
}
