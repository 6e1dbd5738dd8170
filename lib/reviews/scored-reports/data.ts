import { beijingDay } from "@/lib/core/beijing-time";
import type { Finding } from "@/lib/core/checks/engine/check";
import { countyFormSchema, type Form } from "@/lib/core/editions/form";
import { formFor } from "@/lib/core/editions/registry";
import type { ScoredMove } from "@/lib/core/season/faults";
import type { FindingPlace, ScoredFinding } from "@/lib/core/season/scores/metrics";
import { notedPath } from "@/lib/core/steps/noted-place";
import { stepOfPath } from "@/lib/core/steps/progress";
import { type Db, db, type Tx } from "@/lib/platform/db";
import { parseAnchor, parseFindings } from "@/lib/reports/stored/parse";
import type { NoteAnchor } from "@/lib/reports/types";

/** Reads for scores and for the papers of a season. The caller has checked the permission. */

const scoredMoves = ["submit", "withdraw", "return", "publish", "takeDown", "putBack"] as const;

export type ScoredReport = {
  reportId: string;
  unitCode: string;
  asIssued: boolean;
  first: { number: number; findings: ScoredFinding[] } | null;
  lastKeys: Set<string>;
  moves: ScoredMove[];
  notes: { id: string; text: string; onFigures: boolean; place: FindingPlace | null }[];
};

/**
 * These units' reports of a year: the findings of the first and the last version, the moves and the notes.
 */
export async function listScoredReports(
  unitCodes: readonly string[],
  year: number,
  reader: Db | Tx = db,
): Promise<ScoredReport[]> {
  const reports = await reader.report.findMany({
    where: { unitCode: { in: [...unitCodes] }, year },
    select: { id: true, unitCode: true, asIssued: true, form: true },
  });
  const ids = reports.map(({ id }) => id);
  const [versions, events, notes] = await Promise.all([
    reader.$queryRaw<{ reportId: string; number: number; findings: unknown; isFirst: boolean }[]>`
      SELECT "reportId"::text AS "reportId", "number", "findings", "number" = "firstNumber" AS "isFirst" FROM (
        SELECT "reportId", "number", "findings",
          min("number") OVER (PARTITION BY "reportId") AS "firstNumber",
          max("number") OVER (PARTITION BY "reportId") AS "lastNumber"
        FROM "Version" WHERE "reportId" = ANY(${ids}::uuid[])
      ) AS "numbered" WHERE "number" IN ("firstNumber", "lastNumber") ORDER BY "reportId", "number"`,
    reader.event.findMany({
      where: { reportId: { in: ids }, move: { in: [...scoredMoves] } },
      orderBy: { sequence: "asc" },
      select: { id: true, reportId: true, move: true, at: true },
    }),
    reader.note.findMany({
      where: { reportId: { in: ids } },
      orderBy: { sequence: "asc" },
      select: { id: true, reportId: true, text: true, anchor: true },
    }),
  ]);
  return reports.map(({ id, unitCode, asIssued, form }) => {
    const own = versions.filter(({ reportId }) => reportId === id);
    const first = own.find(({ isFirst }) => isFirst);
    const last = own.at(-1);
    return {
      ...{ reportId: id, unitCode, asIssued: asIssued !== null },
      first: first
        ? {
            number: first.number,
            findings: scoredFindings(
              parseFindings(first.findings),
              formFor(year, countyFormSchema.parse(form)),
            ),
          }
        : null,
      lastKeys: new Set(last ? parseFindings(last.findings).map(({ key }) => key) : []),
      moves: events
        .filter(({ reportId }) => reportId === id)
        .map(({ id: event, move, at }) => ({ id: event, move, on: beijingDay(at) })),
      notes: notes
        .filter(({ reportId }) => reportId === id)
        .map(({ id: note, text, anchor }) => ({
          ...{ id: note, text },
          ...placeOfNote(parseAnchor(anchor), formFor(year, countyFormSchema.parse(form))),
        })),
    };
  });
}

function scoredFindings(findings: readonly Finding[], form: Form): ScoredFinding[] {
  return findings.map(({ key, code, group, message, severity, places: [place] }) => ({
    ...{ key, code, group, message, severity },
    place: place ? placeOf(place, form) : null,
  }));
}

/** Where the unit's draft has what a note is about. */
function placeOfNote(anchor: NoteAnchor, form: Form): { onFigures: boolean; place: FindingPlace } {
  const path = notedPath(form, anchor);
  return { onFigures: anchor.kind === "cell", place: { path, step: stepOfPath(form, path) } };
}

function placeOf({ path, passage: words }: Finding["places"][number], form: Form): FindingPlace {
  return { path, step: stepOfPath(form, path), ...(words && { words }) };
}
