import { randomUUID } from "node:crypto";
import { formFor } from "@/lib/core/editions/registry";
import { standardPreface } from "@/lib/core/preface";
import { proseOf } from "@/lib/core/prose/prose";
import { type Front, fieldsOf, PREFACE, type ReportContent } from "@/lib/core/report";
import { isComputed } from "@/lib/core/tables/table";
import { statutoryTitle } from "@/lib/core/title";
import { draftSeen } from "@/lib/core/workflow/seen";
import { type Typed, typedCells } from "./figures";
import { clerkOf, type Person, signerOf } from "./people";
import type { Season } from "./season";
import type { Chapters } from "./words";
import type { SeasonUnit } from "./world";

/** The content of a report to write. */
export type Written = {
  unit: Pick<SeasonUnit, "code" | "organ">;
  year: number;
  typed: Typed;
  chapters: Chapters;
  signedOn: string;
  /** By default a house in 白桦县. */
  address?: string;
};

/** The content as the fields of a draft. */
export function writtenContent({ unit, year, typed, chapters, signedOn, address }: Written): ReportContent {
  const { edition } = formFor(year);
  const front: Front = {
    title: statutoryTitle(edition, unit.organ, year),
    periodFrom: `${year}-01-01`,
    periodTo: `${year}-12-31`,
    address: address ?? `白桦县中心街${Number(unit.code.slice(6, 12)) % 997}号`,
    postcode: "990201",
    phone: `0000-820${unit.code.slice(-4)}`,
    signedBy: unit.organ,
    signedOn,
  };
  const written = Object.entries(chapters).map(([id, lines]) => [id, proseOf(...lines)]);
  return {
    front,
    chapters: { [PREFACE]: standardPreface(edition, unit.organ, front), ...Object.fromEntries(written) },
    figures: Object.fromEntries(cellsOf(year).map((cell) => [cell, { value: String(typed[cell] ?? 0) }])),
  };
}

/** For 2019 and 2020 the cells of that edition, all zero here. */
function cellsOf(year: number): readonly string[] {
  if (year >= 2021) return typedCells;
  return [...formFor(year).cells.values()].filter((cell) => !isComputed(cell)).map(({ id }) => id);
}

/** The clerk's and the signer's work on one report, by the actions and the route that the pages call. */
export async function file(season: Season, unit: SeasonUnit, written: Written): Promise<string> {
  const clerk = clerkOf(unit);
  const reportId = await begin(season, clerk, unit.code, written.year);
  await write(season, clerk, reportId, writtenContent(written));
  await explainWarnings(season, clerk, reportId);
  await handOver(season, clerk, reportId);
  await signAndSubmit(season, signerOf(unit), reportId);
  return reportId;
}

async function begin(season: Season, clerk: Person, unitCode: string, year: number): Promise<string> {
  const { db } = await import("@/lib/platform/db");
  const last = await db.report.findFirst({ where: { unitCode, year: year - 1, state: "published" } });
  const input = { unitCode, year, from: last ? "lastYear" : "empty", asIssued: null };
  const begun = await season.actions.call<{ reportId: string }>(
    await season.seat(clerk),
    "beginReportAction",
    input,
  );
  return begun.reportId;
}

/** Saves every field, like the page after typing. */
async function write(season: Season, clerk: Person, reportId: string, content: ReportContent): Promise<void> {
  const versions = await versionsOf(reportId);
  const changes = fieldsOf(content).map(([path, value]) => ({
    ...{ path, value, baseVersion: versions[path] ?? 0, operationId: randomUUID() },
  }));
  const saved = await season.actions.post<{ saved: { outcome: string }[]; refused: unknown[] }>(
    await season.seat(clerk),
    `/desk/reports/${reportId}/fields`,
    { changes },
  );
  if (saved.refused.length > 0) throw new Error(JSON.stringify(saved.refused.slice(0, 3)));
}

/** Gives a reason for each warning. An error is unexpected here, and ends the season with its message. */
async function explainWarnings(season: Season, clerk: Person, reportId: string): Promise<number> {
  const { findingsOf } = await import("@/prisma/demo/load/steps");
  const findings = await findingsOf(reportId);
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(({ code, message }) => `${code} ${message}`).join("；"));
  const warnings = findings.filter(({ severity }) => severity === "warning");
  const seat = await season.seat(clerk);
  const versions = await versionsOf(reportId);
  for (const { key, places, code } of warnings) {
    season.tally.findings.push(code);
    const seen = Object.fromEntries(places.map(({ path }) => [path, versions[path] ?? 0]));
    await season.actions.post(seat, `/desk/reports/${reportId}/explanations`, {
      ...{ findingKey: key, text: "已与案卷核对，情况属实。" },
      seen: { versions: seen, text: "" },
    });
  }
  return warnings.length;
}

export async function handOver(season: Season, clerk: Person, reportId: string): Promise<void> {
  const input = { reportId, seen: await draftNow(reportId), move: "handOver" };
  await season.actions.call(await season.seat(clerk), "moveReportAction", input);
}

export async function signAndSubmit(season: Season, signer: Person, reportId: string): Promise<void> {
  const checklist = {
    ...{ noStateSecrets: true, noCommercialSecrets: true, noPersonalData: true },
    reviewedBy: signer.name,
  };
  const input = { reportId, seen: await draftNow(reportId), checklist };
  await season.actions.call(await season.seat(signer), "signOffAndSubmitAction", input);
}

/** The fingerprint of a page of the draft: see lib/core/workflow/seen. */
async function draftNow(reportId: string): Promise<string> {
  return draftSeen(await versionsOf(reportId), await movesOf(reportId));
}

/** The number of moves of a report, which its notes page shows. */
export async function movesOf(reportId: string): Promise<number> {
  const { db } = await import("@/lib/platform/db");
  return db.event.count({ where: { reportId } });
}

async function versionsOf(reportId: string): Promise<Record<string, number>> {
  const { db } = await import("@/lib/platform/db");
  const fields = await db.field.findMany({ where: { reportId }, select: { path: true, version: true } });
  return Object.fromEntries(fields.map(({ path, version }) => [path, version]));
}
