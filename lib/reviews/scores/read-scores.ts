import { beijingDay } from "@/lib/core/beijing-time";
import { faultsOf, pendingOf } from "@/lib/core/season/faults";
import { type Score, scoreOf, usualScoring } from "@/lib/core/season/scoring";
import { kindTraits, owesReportTo } from "@/lib/core/unit-kind";
import { findSettledYear } from "@/lib/counties/data";
import { now } from "@/lib/platform/clock";
import { listSeasonUnits } from "@/lib/units/data";
import { listCourses, listDueDays, listSubmittedReports } from "../queue/data";
import { knownOfUnits } from "../queue/known-of-units";
import { queueRows } from "../queue/queue";
import type { QueueRow } from "../types";
import { listScoredReports, type ScoredReport } from "./data";
import type { UnitScore } from "./types";

/**
 * The current scores of a county's units of a year, by unit code; for units that owe the year, without
 * reports issued elsewhere before. A vertically managed body reports in a separate line: the county lists it
 * without a score.
 */
export async function readScores(countyCode: string, year: number): Promise<UnitScore[]> {
  const units = await listSeasonUnits(countyCode);
  const codes = units.map(({ code }) => code);
  const [reports, dueDays, known, courses, scored, settled] = await Promise.all([
    listSubmittedReports(codes, year),
    listDueDays([countyCode]),
    knownOfUnits(codes, year),
    listCourses(codes, year),
    listScoredReports(codes, year),
    findSettledYear(countyCode, year),
  ]);
  const ofYear = dueDays.filter((day) => day.year === year);
  const rows = queueRows(units, [], reports, ofYear, now(), known).filter(
    (row) =>
      owesReportTo({ code: countyCode }, { code: row.unitCode, kind: row.kind }) &&
      kindTraits[row.kind].adding === "summed",
  );
  const scoring = settled?.settings.scoring ?? usualScoring;
  return rows
    .sort((one, other) => one.unitCode.localeCompare(other.unitCode))
    .flatMap((row) => {
      const own = scored.find(({ unitCode }) => unitCode === row.unitCode);
      if (own?.asIssued) return [];
      const publishedAt = courses.find(({ unitCode }) => unitCode === row.unitCode)?.publishedAt ?? null;
      const record = recordOf(row, own, publishedAt);
      const score: Score = scoreOf(faultsOf(record), scoring, own?.reportId ?? null, pendingOf(record));
      return [{ unitCode: row.unitCode, unit: row.unit, score }];
    });
}

function recordOf(row: QueueRow, own: ScoredReport | undefined, publishedAt: Date | null) {
  const { dueOn, filed, year } = row;
  // Regardless of the county's due day, a report that is public by the end of January is not late.
  const statutory = `${year + 1}-01-31`;
  return {
    dueOn,
    publishBy: dueOn === null ? null : dueOn > statutory ? dueOn : statutory,
    filedOn: filed?.on ?? null,
    publishedOn: publishedAt ? beijingDay(publishedAt) : null,
    today: beijingDay(now()),
    moves: own?.moves ?? [],
    first: own?.first ?? null,
    lastKeys: own?.lastKeys ?? new Set<string>(),
    notes: own?.notes ?? [],
  };
}
