import { permit } from "@/lib/access/policy";
import { done } from "@/lib/core/refusal";
import { releaseWords } from "@/lib/core/season/message-words";
import { areaKinds } from "@/lib/core/unit-kind";
import type { OwnWorkMove } from "@/lib/core/workflow/own-work";
import { notify } from "@/lib/messages/mutations/notify";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { outwardUrl } from "@/lib/platform/env";
import { Prisma } from "@/lib/platform/prisma/client";
import { addToRecord } from "@/lib/platform/record/mutations";
import { recordedPublication } from "@/lib/platform/record/rows";
import { tellOfMove } from "@/lib/reports/mutations/moves/tell";
import { type HeldReport, reportMutation } from "@/lib/reports/mutations/report-mutation";
import { listOnePersonMoves } from "@/lib/reports/own-work/data";
import { waives } from "@/lib/reports/rules";
import { parseMovePayload } from "@/lib/reports/stored/parse";
import { type Reviewed, reviewMove } from "@/lib/reviews/mutations/review-move";
import type { ReportInput } from "@/lib/reviews/schema";
import { findUnits } from "@/lib/units/data";
import type { Unit } from "@/lib/units/types";
import { keepFigures } from "./figures/mutations";
import { queueFiles } from "./queued-files/queue-files";
import { findingsSchema, type PublishedNames } from "./schema";
import { addToTree } from "./tree/mutations";
import type { PublishedWaiver } from "./types";

/** A publication: its number for that unit and year, and the server's time. */
export type Publishing = { unitCode: string; year: number; number: number; publishedAt: Date };

/** Approves the version under review without publishing it. */
export const approve = reportMutation("move.approve", async (held, _input: ReportInput) => {
  const approved = await reviewMove(held);
  if (!approved.ok) return approved;
  await tellOfMove(held);
  return done(approved.value.state);
});

/** Publishes an approved version. */
export const publish = reportMutation(
  "move.publish",
  async (held, { jointRelease }: ReportInput & { jointRelease?: string }) => {
    const moved = await reviewMove(held, jointRelease === undefined ? {} : { jointRelease });
    return moved.ok ? done(await makePublic(held, moved.value)) : moved;
  },
);

/** Approves and publishes in one transaction, as two events. */
export const approveAndPublish = reportMutation("move.approve", async (held, _input: ReportInput) => {
  const approved = await reviewMove(held);
  if (!approved.ok) return approved;
  const { tx, actor, target } = held;
  const publishing = permit(actor, "move.publish", { ...target, state: approved.value.state });
  if (!publishing.ok) return publishing;
  const publisher = { ...publishing.value, tx };
  const moved = await reviewMove(publisher);
  return moved.ok ? done(await makePublic(publisher, moved.value)) : moved;
});

/**
 * The consequences of publishing: the publication itself, the notes closed, and every chapter unlocked for a
 * later correction.
 */
async function makePublic(
  held: HeldReport<"move.publish">,
  { report, versionId }: Reviewed,
): Promise<Publishing> {
  const { tx } = held;
  const correctionReason = await correctionReasonOf(tx, report.id);
  const onePersonMoves = await listOnePersonMoves(report.id, tx);
  const publication = await publishVersion(held, { versionId, correctionReason, onePersonMoves });
  await tx.report.update({ where: { id: report.id }, data: { unlocked: Prisma.DbNull } });
  await tx.note.updateMany({
    where: { reportId: report.id, state: { not: "resolved" } },
    data: { state: "resolved" },
  });
  await tellOfMove(held);
  const path = `/reports/${report.unit.code}/${report.year}`;
  await notify(tx, [
    {
      ...{ kind: "release", unitCode: report.unit.code, year: report.year },
      key: `release-${report.id}-${publication.number}`,
      text: releaseWords(
        { unit: report.unit.name, year: report.year },
        { corrected: publication.number > 1, address: publicAddress(path) },
      ),
      href: path,
    },
  ]);
  return { unitCode: report.unit.code, year: report.year, ...publication };
}

/** The public URL for the message, if the site has a fixed one. */
function publicAddress(path: string): string | null {
  const site = outwardUrl();
  return site && `${site}${path}`;
}

/** The township's reason for its latest correction; null if there was none. */
async function correctionReasonOf(tx: Tx, reportId: string): Promise<string | null> {
  const begun = await tx.event.findFirst({
    where: { reportId, move: "correct" },
    orderBy: { sequence: "desc" },
    select: { payload: true },
  });
  return (begun && parseMovePayload(begun.payload).note) ?? null;
}

/** `onePersonMoves`: moves on one's own work, which the publication then states. */
type PublishedAs = {
  versionId: string;
  correctionReason: string | null;
  onePersonMoves?: readonly OwnWorkMove[];
};

/**
 * Publishes a version inside the transaction of the move that decided it. The previous version keeps its URL
 * and is marked as replaced at that time. The time is the server's and cannot be given. `correctionReason`
 * says why the published version is replaced; null for the first.
 *
 * @returns the publication's number: 1 for the first of that unit and year, 2 for its first correction …
 * @throws Error if the version is not the report's, or a correction has no reason: mistakes of the caller
 */
export async function publishVersion(
  { tx, target: { id: reportId, lineage } }: HeldReport<"move.publish" | "move.archive">,
  { versionId, correctionReason, onePersonMoves = [] }: PublishedAs,
): Promise<{ number: number; publishedAt: Date }> {
  const version = await tx.version.findFirstOrThrow({
    where: { id: versionId, reportId },
    select: { title: true, findings: true, figures: true, form: true, sha256: true, report: true },
  });
  const { unitCode, year, edition, asIssued } = version.report;
  const last = await tx.publication.findFirst({
    where: { unitCode, year },
    orderBy: { number: "desc" },
    select: { id: true, number: true },
  });
  if (last && !correctionReason?.trim()) throw new Error("a correction is published with its reason");
  const units = await listUnitsOf(tx, lineage);
  const publication = await tx.publication.create({
    data: {
      versionId,
      unitCode,
      // The nearest area: of a city's own departments it is the city.
      countyCode: units.find(({ kind }) => areaKinds.includes(kind))?.code ?? unitCode,
      names: namesOf(units),
      year,
      number: (last?.number ?? 0) + 1,
      edition,
      title: version.title,
      waivers: await waiversOf(tx, reportId, version.findings),
      asIssued: asIssued ?? Prisma.DbNull,
      correctionReason: last ? (correctionReason?.trim() ?? null) : null,
      onePersonMoves: onePersonMoves.length > 0 ? [...onePersonMoves] : Prisma.DbNull,
      publishedAt: now(),
    },
  });
  if (last)
    await tx.publication.update({ where: { id: last.id }, data: { replacedAt: publication.publishedAt } });
  await keepFigures(tx, { ...publication, version });
  await queueFiles(tx, { unitCode, year, numbers: [publication.number] });
  // The record is written last, because its lock must not be held while waiting for rows.
  const sequence = await addToRecord(tx, [recordedPublication(publication)]);
  await tx.publication.update({
    where: { id: publication.id },
    data: { sequence, changeSequence: sequence },
  });
  await addToTree(tx, { ...publication, sha256: version.sha256 });
  const { number, publishedAt } = publication;
  return { number, publishedAt };
}

/** The unit and its ancestors as they are now, nearest first. */
async function listUnitsOf(tx: Tx, lineage: readonly string[]): Promise<Unit[]> {
  const units = await findUnits(lineage, tx);
  return lineage.flatMap((code) => units.find((unit) => unit.code === code) ?? []);
}

/** The names stored with the publication, outermost first. */
function namesOf(units: readonly Unit[]): PublishedNames {
  return {
    organ: units[0]?.organ ?? "",
    lineage: units.toReversed().map(({ code, name }) => ({ code, name })),
  };
}

/** The waivers of faults in this version: those of corrected faults are not published. */
async function waiversOf(tx: Tx, reportId: string, stored: Prisma.JsonValue): Promise<PublishedWaiver[]> {
  const findings = findingsSchema.parse(stored);
  const waivers = await tx.waiver.findMany({ where: { reportId }, orderBy: { at: "asc" } });
  return waivers
    .filter((waiver) => findings.some((finding) => waives(waiver, finding)))
    .map(({ message, reason }) => ({ message, reason }));
}
