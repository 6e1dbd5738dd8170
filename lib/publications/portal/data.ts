import { now } from "@/lib/platform/clock";
import { type Db, db, type Tx } from "@/lib/platform/db";
import { outwardUrl } from "@/lib/platform/env";
import { portalFoundSchema, portalOutcomes } from "./schema";
import type { PortalReport } from "./types";

/** Minutes after which a requested comparison counts as lost, for example after a server crash. */
const LOST = 10;

/** True if a comparison requested at that time is still pending. */
export function isWaiting(askedAt: Date | null): boolean {
  return askedAt !== null && now().getTime() - askedAt.getTime() < LOST * 60_000;
}

/** The published reports of these units and year, by unit code, with their portal URLs and comparisons. */
export async function listPortalReports(
  unitCodes: readonly string[],
  year: number,
  reader: Db | Tx = db,
): Promise<PortalReport[]> {
  const asked = { unitCode: { in: [...unitCodes] }, year };
  const [published, addresses] = await Promise.all([
    reader.publication.findMany({
      where: { ...asked, replacedAt: null, takenDownAt: null },
      orderBy: { unitCode: "asc" },
      select: {
        ...{ unitCode: true, number: true },
        version: { select: { reportId: true, report: { select: { unit: { select: { name: true } } } } } },
      },
    }),
    reader.portalAddress.findMany({
      where: asked,
      select: {
        ...{ unitCode: true, url: true, at: true, askedAt: true },
        author: { select: { name: true } },
        comparisons: {
          orderBy: { sequence: "desc" },
          take: 1,
          select: { number: true, outcome: true, found: true, at: true },
        },
      },
    }),
  ]);
  return published.map(({ unitCode, number, version: { reportId, report } }) => {
    const address = addresses.find((each) => each.unitCode === unitCode);
    const [comparison] = address?.comparisons ?? [];
    return {
      ...{ reportId, year, number, unit: { code: unitCode, name: report.unit.name } },
      publicUrl: `${outwardUrl() ?? ""}/reports/${unitCode}/${year}`,
      address: address
        ? {
            ...{ url: address.url, by: address.author.name, at: address.at },
            waiting: isWaiting(address.askedAt),
          }
        : null,
      comparison: comparison
        ? {
            ...{ number: comparison.number, at: comparison.at },
            outcome: portalOutcomes.find((each) => each === comparison.outcome) ?? "unreadable",
            found: portalFoundSchema.parse(comparison.found),
          }
        : null,
    };
  });
}

/** The portal URL of a unit's report of a year; null if none was entered. */
export async function findPortalAddress(unitCode: string, year: number, reader: Db | Tx = db) {
  return reader.portalAddress.findUnique({
    where: { unitCode_year: { unitCode, year } },
    select: { url: true, askedAt: true },
  });
}
