import { beijingDay } from "@/lib/core/beijing-time";
import type { Finding } from "@/lib/core/checks/engine/check";
import type { ScoredMove } from "@/lib/core/season/faults";
import { scoreSchema } from "@/lib/core/season/scoring";
import { type Db, db, type Tx } from "@/lib/platform/db";
import { parseAnchor, parseFindings } from "@/lib/reports/stored/parse";
import type { PastScore } from "./types";

/** Reads for score sheets. The caller has checked the permission. */

export type ScoredReport = {
  reportId: string;
  unitCode: string;
  asIssued: boolean;
  first: { number: number; findings: Finding[] } | null;
  lastKeys: Set<string>;
  moves: ScoredMove[];
  notes: { id: string; text: string; onFigures: boolean }[];
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
    select: { id: true, unitCode: true, asIssued: true },
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
      where: { reportId: { in: ids }, move: { in: ["submit", "return", "publish", "takeDown", "putBack"] } },
      orderBy: { sequence: "asc" },
      select: { id: true, reportId: true, move: true, at: true },
    }),
    reader.note.findMany({
      where: { reportId: { in: ids } },
      orderBy: [{ at: "asc" }, { id: "asc" }],
      select: { id: true, reportId: true, text: true, anchor: true },
    }),
  ]);
  return reports.map(({ id, unitCode, asIssued }) => {
    const own = versions.filter(({ reportId }) => reportId === id);
    const first = own.find(({ isFirst }) => isFirst);
    const last = own.at(-1);
    return {
      ...{ reportId: id, unitCode, asIssued: asIssued !== null },
      first: first ? { number: first.number, findings: parseFindings(first.findings) } : null,
      lastKeys: new Set(last ? parseFindings(last.findings).map(({ key }) => key) : []),
      moves: events
        .filter(({ reportId }) => reportId === id)
        .map(({ id: event, move, at }) => ({ id: event, move, on: beijingDay(at) })),
      notes: notes
        .filter(({ reportId }) => reportId === id)
        .map(({ id: note, text, anchor }) => ({
          ...{ id: note, text },
          onFigures: parseAnchor(anchor).kind === "cell",
        })),
    };
  });
}

/** The released scores of these units, newest year first; of one year or of all (null). */
export async function listReleasedScores(
  unitCodes: readonly string[],
  year: number | null,
  reader: Db | Tx = db,
) {
  const rows = await reader.scoreSheet.findMany({
    where: { unitCode: { in: [...unitCodes] }, ...(year === null ? {} : { year }) },
    orderBy: [{ year: "desc" }, { unitCode: "asc" }],
    select: { unitCode: true, year: true, sheet: true, releasedAt: true, unit: { select: { name: true } } },
  });
  return rows.map(({ sheet, unit, ...row }) => ({
    ...row,
    unit: unit.name,
    score: scoreSchema.parse(sheet),
  }));
}

/** These units' scores of previous years. */
export async function listPastScores(
  unitCodes: readonly string[],
  before: number,
  reader: Db | Tx = db,
): Promise<PastScore[]> {
  return reader.$queryRaw<PastScore[]>`
    SELECT "unitCode", "year", ("sheet" ->> 'total')::float AS "total", ("sheet" ->> 'full')::float AS "full"
    FROM "ScoreSheet" WHERE "unitCode" = ANY(${[...unitCodes]}::bpchar[]) AND "year" < ${before}
    ORDER BY "year" DESC, "unitCode"`;
}
