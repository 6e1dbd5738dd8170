import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/prisma/client";
import { countyOf } from "@/lib/units/data";
import { findingKeysSchema } from "./schema";
import type { PublishedWaiver } from "./types";

export type Publishing = {
  reportId: string;
  versionId: string;
  /** Why this version replaces the published one; null for the first. */
  correctionReason: string | null;
};

/**
 * Makes a version public, inside the transaction of the move that decided so. The version before keeps its address and is
 * marked as replaced at the moment at which this one appeared. The time is the server's; nobody can give it.
 *
 * @returns the publication's number: 1 for the first of that unit and year, 2 for its first correction …
 * @throws Error where the version is not the report's, or a correction comes without a reason: faults of the caller
 */
export async function publishVersion(
  tx: Tx,
  { reportId, versionId, correctionReason }: Publishing,
): Promise<{ number: number; publishedAt: Date }> {
  const version = await tx.version.findFirstOrThrow({
    where: { id: versionId, reportId },
    select: { title: true, findings: true, report: true },
  });
  const { unitCode, year, edition, asIssued } = version.report;
  const last = await tx.publication.findFirst({
    where: { unitCode, year },
    orderBy: { number: "desc" },
    select: { id: true, number: true },
  });
  if (last && !correctionReason?.trim()) throw new Error("a correction is published with its reason");
  const publication = await tx.publication.create({
    data: {
      versionId,
      unitCode,
      countyCode: (await countyOf(unitCode, tx))?.code ?? unitCode,
      year,
      number: (last?.number ?? 0) + 1,
      edition,
      title: version.title,
      waivers: await waiversOf(tx, reportId, version.findings),
      asIssued: asIssued ?? Prisma.DbNull,
      correctionReason: last ? (correctionReason?.trim() ?? null) : null,
      publishedAt: now(),
    },
    select: { number: true, publishedAt: true },
  });
  if (last)
    await tx.publication.update({ where: { id: last.id }, data: { replacedAt: publication.publishedAt } });
  return publication;
}

/** The waivers of faults that this very version carries: one that was mended since is no longer stated. */
async function waiversOf(tx: Tx, reportId: string, findings: Prisma.JsonValue): Promise<PublishedWaiver[]> {
  return tx.waiver.findMany({
    where: { reportId, findingKey: { in: findingKeysSchema.parse(findings) } },
    orderBy: { at: "asc" },
    select: { message: true, reason: true },
  });
}
