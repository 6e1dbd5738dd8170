import type { Actor } from "@/lib/access/actor";
import { permit } from "@/lib/access/policy";
import { chinaDay, daysUntil } from "@/lib/core/deadline";
import type { Block } from "@/lib/core/document/block";
import { countyFormSchema } from "@/lib/core/editions/form";
import { formFor } from "@/lib/core/editions/registry";
import { partsOf } from "@/lib/core/outline/parts";
import { cellLabel } from "@/lib/core/tables/cell-label";
import { openMoves } from "@/lib/core/workflow/workflow";
import { now } from "@/lib/platform/clock";
import { findCountyYear, findReport, listEvents, listNotes, listWaivers } from "@/lib/reports/data";
import type { ReportHead } from "@/lib/reports/types";
import { findUnits, lineageOf, listUnitsWithin } from "@/lib/units/data";
import { comparisonOf, placesNow } from "./comparison";
import { listDueDays, listSubmitted, listVersions } from "./data";
import { reviewFindings } from "./findings";
import { reviewEvents } from "./history";
import { reviewNotes } from "./notes";
import { queueRows } from "./queue";
import type { QueueRow, Review } from "./types";

/** Reads for pages: each proves the right first, and answers null where there is nothing that the actor may see. */

/** Every unit and year below the units where the actor is reviewer; null where the actor reviews nothing. */
export async function loadQueue(actor: Actor): Promise<QueueRow[] | null> {
  const codes = actor.grants.filter(({ role }) => role === "reviewer").map(({ unitCode }) => unitCode);
  const lineages = await Promise.all(codes.map((code) => lineageOf(code)));
  const allowed = lineages.filter((lineage) => permit(actor, "queue.read", { lineage }).ok);
  if (allowed.length === 0) return null;
  const units = await listUnitsWithin(allowed.map(([code = ""]) => code));
  const above = await findUnits([...new Set(allowed.flatMap((lineage) => lineage.slice(1)))]);
  const counties = [...units, ...above].filter(({ kind }) => kind === "county");
  const [reports, dueDays] = await Promise.all([
    listSubmitted(units.map(({ code }) => code)),
    listDueDays(counties.map(({ code }) => code)),
  ]);
  return queueRows(units, above, reports, dueDays, now());
}

/** A report that was submitted, for those who review it; null for everybody else, and before the first submission. */
export async function loadReview(actor: Actor, reportId: string): Promise<Review | null> {
  const report = await findReport(reportId);
  if (!report) return null;
  if (!permit(actor, "queue.read", report).ok || !permit(actor, "version.read", report).ok) return null;
  const versions = await listVersions(report.id);
  const version = versions.at(-1);
  if (!version) return null;
  const [notes, waivers, eventRows] = await Promise.all([
    listNotes(report.id),
    listWaivers(report.id),
    listEvents(report.id),
  ]);
  const form = formFor(report.year, countyFormSchema.parse(version.form));
  const blocks = version.blocks as Block[];
  const chapters = partsOf(form);
  const events = reviewEvents(eventRows, chapters);
  const read = versions.map(({ id, number, blocks: each }) => ({ id, number, blocks: each as Block[] }));
  const published = versions.filter(({ publication }) => publication !== null);
  const mayNote = permit(actor, "note.write", report).ok;
  return {
    reportId: report.id,
    unit: report.unit,
    year: report.year,
    state: report.state,
    asIssued: report.asIssued,
    daysLeft: published.length > 0 ? null : await daysLeftFor(report),
    version: {
      id: version.id,
      number: version.number,
      title: version.title,
      blocks,
      submittedAt: version.createdAt,
      sha256: version.sha256,
    },
    chapters,
    cellLabels: Object.fromEntries([...form.cells.values()].map((cell) => [cell.id, cellLabel(cell)])),
    findings: reviewFindings(version, waivers),
    notes: reviewNotes(notes, {
      versionId: version.id,
      places: placesNow(read),
      writerId: mayNote ? actor.id : null,
    }),
    events,
    comparison: comparisonOf(
      read,
      events,
      published.map(({ number }) => number),
    ),
    publishedNumber: published.at(-1)?.publication?.number ?? null,
    moves: openMoves(report.state, ["reviewer"]),
    mayNote,
    mayWaive: report.asIssued !== null && permit(actor, "waiver.write", report).ok,
  };
}

async function daysLeftFor({ lineage, year }: ReportHead): Promise<number | null> {
  const county = await findCountyYear(lineage, year);
  return county ? daysUntil(chinaDay(now()), county.dueOn.toISOString().slice(0, 10)) : null;
}
