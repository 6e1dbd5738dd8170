import { beijingDay } from "@/lib/core/beijing-time";
import { publicationDayOf } from "@/lib/core/season/deadline";
import { meansLabels } from "@/lib/core/season/message-kinds";
import type { ReportRecord } from "@/lib/core/season/scores/metrics";
import { scoreOf } from "@/lib/core/season/scores/score";
import { isCountedKind, owesReportTo } from "@/lib/core/unit-kind";
import { findScoring } from "@/lib/counties/data";
import { listRemindersOfUnits } from "@/lib/counties/season/data";
import type { Extension } from "@/lib/counties/season/types";
import { now } from "@/lib/platform/clock";
import { listSeasonUnits } from "@/lib/units/data";
import { listCourses, listDueDays, listSubmittedReports } from "../queue/data";
import { knownOfUnits } from "../queue/known-of-units";
import { queueRows } from "../queue/queue";
import { listScoredReports, type ScoredReport } from "../scored-reports/data";
import type { QueueRow } from "../types";
import { latestMarks, listMarks } from "./data";
import type { UnitScore } from "./types";

/** `listed`: the names of bodies that report in a separate line: the county lists them without a score. */
type ReadScores = { scores: UnitScore[]; listed: string[] };

/**
 * The current scores of a county's units of a year, by unit code; for units that owe the year, without
 * reports issued elsewhere before.
 */
export async function readScores(countyCode: string, year: number): Promise<ReadScores> {
  const units = await listSeasonUnits(countyCode);
  const codes = units.map(({ code }) => code);
  const [reports, dueDays, known, courses, scored, marks, { scoring }, reminders] = await Promise.all([
    listSubmittedReports(codes, year),
    listDueDays([countyCode]),
    knownOfUnits(codes, year),
    listCourses(codes, year),
    listScoredReports(codes, year),
    listMarks(codes, year),
    findScoring(countyCode, year),
    listRemindersOfUnits(codes, year),
  ]);
  const ofYear = dueDays.filter((day) => day.year === year);
  const rows = queueRows(units, [], reports, ofYear, now(), known)
    .filter((row) => owesReportTo({ code: countyCode }, { code: row.unitCode, kind: row.kind }))
    .sort((one, other) => one.unitCode.localeCompare(other.unitCode));
  const scores = rows
    .filter(({ kind }) => isCountedKind(kind))
    .flatMap((row) => {
      const own = scored.find(({ unitCode }) => unitCode === row.unitCode);
      if (own?.asIssued) return [];
      const publishedAt = courses.find(({ unitCode }) => unitCode === row.unitCode)?.publishedAt ?? null;
      const season = {
        reminders: reminders.filter(({ unitCode }) => unitCode === row.unitCode),
        extension: known.extensions.find(({ unitCode }) => unitCode === row.unitCode) ?? null,
      };
      const score = scoreOf(recordOf(row, own, publishedAt, season), scoring, {
        ...{ reportId: own?.reportId ?? null, marks: latestMarks(marks, row.unitCode) },
      });
      return [{ unitCode: row.unitCode, unit: row.unit, score }];
    });
  const listed = rows.filter(({ kind }) => !isCountedKind(kind)).map(({ unit }) => unit);
  return { scores, listed };
}

type Season = { reminders: Awaited<ReturnType<typeof listRemindersOfUnits>>; extension: Extension | null };

function recordOf(
  row: QueueRow,
  own: ScoredReport | undefined,
  publishedAt: Date | null,
  { reminders, extension }: Season,
): ReportRecord {
  const { unitCode, dueOn = null, filedOn = null, year, kind } = row;
  return {
    unitCode,
    year,
    dueOn,
    publishBy: dueOn === null ? null : publicationDayOf(kind, year, dueOn),
    filedOn,
    publishedOn: publishedAt ? beijingDay(publishedAt) : null,
    today: beijingDay(now()),
    moves: own?.moves ?? [],
    first: own?.first ?? null,
    lastKeys: own?.lastKeys ?? new Set<string>(),
    notes: own?.notes ?? [],
    reminders: reminders.map(({ id, means, at }) => ({
      ...{ id, on: beijingDay(at), means: meansLabels[means], isMessage: means === "message" },
    })),
    extension: extension && { dueOn: extension.dueOn, reason: extension.reason },
  };
}
