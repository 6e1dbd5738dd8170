import { beijingDay } from "@/lib/core/beijing-time";
import { problemsOf } from "@/lib/core/season/faults";
import type { SeasonPaperInput, SeasonPaperRow } from "@/lib/core/season/season-paper";
import { kindGroupOf, owesReportTo } from "@/lib/core/unit-kind";
import { now } from "@/lib/platform/clock";
import { listSeasonUnits } from "@/lib/units/data";
import type { Unit } from "@/lib/units/types";
import { type Course, listCourses, listDueDays, listSubmittedReports } from "../queue/data";
import { knownOfUnits } from "../queue/known-of-units";
import { queueRows } from "../queue/queue";
import { listScoredReports, type ScoredReport } from "../scores/data";
import type { QueueRow } from "../types";

/**
 * The data of a county's current record for a year from which its papers are generated. Only units that owe
 * the year.
 */
export async function readPaperInput(county: Unit, year: number): Promise<SeasonPaperInput> {
  const units = await listSeasonUnits(county.code);
  const codes = units.map(({ code }) => code);
  const [reports, dueDays, known, courses, scored] = await Promise.all([
    listSubmittedReports(codes, year),
    listDueDays([county.code]),
    knownOfUnits(codes, year),
    listCourses(codes, year),
    listScoredReports(codes, year),
  ]);
  const ofYear = dueDays.filter((day) => day.year === year);
  const rows = queueRows(units, [], reports, ofYear, now(), known).filter(({ unitCode, kind }) =>
    owesReportTo(county, { code: unitCode, kind }),
  );
  const offices = units.filter(({ kind }) => kind === "office");
  return {
    ...{ county: county.name, collector: county.kind, year, on: beijingDay(now()) },
    organ: offices.length === 1 && offices[0] ? offices[0].organ : county.organ,
    rows: rows
      .sort((one, other) => one.unitCode.localeCompare(other.unitCode))
      .map((row) =>
        paperRow(
          row,
          courses.find(({ unitCode }) => unitCode === row.unitCode),
          scored.find(({ unitCode }) => unitCode === row.unitCode),
        ),
      ),
  };
}

function paperRow(
  row: QueueRow,
  course: Course | undefined,
  scored: ScoredReport | undefined,
): SeasonPaperRow {
  const { unit, kind, dueOn, filed, daysLeft, extension, reminded } = row;
  return {
    ...{
      unit,
      group: kindGroupOf(kind),
      dueOn,
      filed,
      extended: extension !== null,
    },
    overdue: filed === null && !row.published && daysLeft !== null && daysLeft < 0 ? -daysLeft : 0,
    returns: course?.returns ?? 0,
    takenDown: course?.takenDown ?? 0,
    corrections: course?.corrections ?? 0,
    problems: scored && !scored.asIssued ? problemsOf(scored) : {},
    publishedOn: course?.publishedAt ? beijingDay(course.publishedAt) : null,
    reminded: reminded?.times ?? 0,
  };
}
