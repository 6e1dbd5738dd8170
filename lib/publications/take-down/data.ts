import { type Db, db, type Tx } from "@/lib/platform/db";

/** The published versions of a unit and year, oldest first, with whether each is shown. */
export async function listEverPublished(unitCode: string, year: number, client: Db | Tx = db) {
  return client.publication.findMany({
    where: { unitCode, year },
    orderBy: { number: "asc" },
    select: { id: true, number: true, takenDownAt: true, takenDownFor: true },
  });
}
