import type { YearOfFigures } from "@/lib/core/series/series";
import { takenDownOf } from "@/lib/core/workflow/take-down";
import type { Prisma } from "@/lib/platform/prisma/client";
import { readDb } from "@/lib/platform/replica";
import { listPublishedValues } from "./figures/data";
import { demandUnaltered } from "./integrity/find-altered";
import { withUnits } from "./names/data";
import { whole, wholeOf } from "./rows/data";
import { TakenDownPublication } from "./take-down/taken-down";
import type { PublishedReport, PublishedVersion } from "./types";

/**
 * A published version: the newest, or the one of that number. Null if the public may read none.
 *
 * @throws {AlteredPublication} if what is stored is not what was published
 * @throws {TakenDownPublication} if the county took it down
 */
export async function findPublication(
  unitCode: string,
  year: number,
  number?: number,
): Promise<PublishedReport | null> {
  return find(unitCode, year, number, (row) => {
    const takenDown = takenDownOf(row);
    if (takenDown) throw new TakenDownPublication(row, takenDown);
  });
}

/**
 * Like `findPublication`, including versions that were taken down: to verify a file that somebody has, never
 * to show it.
 */
export async function findEverPublished(
  unitCode: string,
  year: number,
  number: number,
): Promise<PublishedReport | null> {
  return find(unitCode, year, number);
}

async function find(
  unitCode: string,
  year: number,
  number?: number,
  demandShown: (row: Prisma.PublicationGetPayload<{ select: typeof whole }>) => void = () => undefined,
): Promise<PublishedReport | null> {
  const row = await readDb().publication.findFirst({
    where: { unitCode, year, number },
    orderBy: { number: "desc" },
    select: whole,
  });
  if (!row) return null;
  demandShown(row);
  await demandUnaltered(row);
  const [report] = await withUnits([row]);
  return report ? wholeOf(report) : null;
}

/** Every published version of a unit and year, oldest first, including those taken down. */
export async function listPublishedVersions(unitCode: string, year: number): Promise<PublishedVersion[]> {
  return readDb().publication.findMany({
    where: { unitCode, year },
    orderBy: { number: "asc" },
    select: { number: true, publishedAt: true, correctionReason: true, takenDownAt: true },
  });
}

/** The values of each series in a unit's newest version of every published year, oldest first. */
export async function listFigures(unitCode: string): Promise<YearOfFigures[]> {
  const found = await listPublishedValues([unitCode]);
  return found.flatMap(({ year, values }) => (values ? [{ year, values }] : []));
}
