import { db } from "@/lib/platform/db";
import { transact } from "@/lib/platform/transaction";

/** Publications whose words are made anew at once. */
const BATCH = 200;

/**
 * Makes the words of every publication anew, or with `missing` of those that have none: the database writes them when it is
 * published, so that only what somebody changed or removed is mended. Returns how many there were.
 */
export async function reindexWords({
  missing = false,
  progress = (_done: number) => {},
} = {}): Promise<number> {
  let done = 0;
  for (let after: string | null = null; ; ) {
    const found: { id: string }[] = await db.publication.findMany({
      where: {
        ...(after === null ? {} : { id: { gt: after } }),
        ...(missing ? { searchedText: { is: null } } : {}),
      },
      orderBy: { id: "asc" },
      take: BATCH,
      select: { id: true },
    });
    const last = found.at(-1);
    if (!last) return done;
    await replace(found.map(({ id }) => id));
    done += found.length;
    progress(done);
    after = last.id;
  }
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
