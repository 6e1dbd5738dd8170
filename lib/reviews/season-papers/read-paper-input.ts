import { beijingDay } from "@/lib/core/beijing-time";
import type { Block } from "@/lib/core/document/block";
import { tableBlocks } from "@/lib/core/document/compose";
import { sumNotes } from "@/lib/core/document/tables/sum-notes";
import { editionOf } from "@/lib/core/editions/registry";
import { daysUntil, isForTheRecord } from "@/lib/core/season/deadline";
import { problemsOf } from "@/lib/core/season/faults";
import { unitDaysPublishedLate } from "@/lib/core/season/scores/metrics";
import type { SeasonPaper, SeasonPaperInput, SeasonPaperRow } from "@/lib/core/season/season-paper";
import { kindGroupOf, kindTraits, owesReportTo } from "@/lib/core/unit-kind";
import { readRollUp } from "@/lib/counties/roll-up/read-roll-up";
import { sumsOf } from "@/lib/counties/roll-up/sums-of";
import { now } from "@/lib/platform/clock";
import { listSeasonUnits } from "@/lib/units/data";
import type { Unit } from "@/lib/units/types";
import { type Course, listCourses, listDueDays, listSubmittedReports } from "../queue/data";
import { knownOfUnits } from "../queue/known-of-units";
import { publishByOf } from "../queue/publication";
import { queueRows } from "../queue/queue";
import { listScoredReports, type ScoredReport } from "../scored-reports/data";
import type { QueueRow } from "../types";
import { listPublicUrls } from "./data";

/**
 * The data of a county's current record for a year from which its papers are generated. Only units that owe
 * the year. A letter has the county's tables besides.
 */
export async function readPaperInput(
  county: Unit,
  year: number,
  paper: SeasonPaper,
): Promise<SeasonPaperInput> {
  const units = await listSeasonUnits(county.code);
  const codes = units.map(({ code }) => code);
  const [reports, dueDays, known, courses, scored, urls, tables] = await Promise.all([
    listSubmittedReports(codes, year),
    listDueDays([county.code]),
    knownOfUnits(codes, year),
    listCourses(codes, year),
    listScoredReports(codes, year),
    listPublicUrls(codes, year),
    paper === "letter" && editionOf(year) ? countyTables(county, year, units) : [],
  ]);
  const ofYear = dueDays.filter((day) => day.year === year);
  const rows = queueRows(units, [], reports, ofYear, now(), known).filter(({ unitCode, kind }) =>
    owesReportTo(county, { code: unitCode, kind }),
  );
  const offices = units.filter(({ kind }) => kind === "office");
  return {
    ...{ county: county.name, collector: county.kind, year, on: beijingDay(now()) },
    organ: offices.length === 1 && offices[0] ? offices[0].organ : county.organ,
    tables,
    rows: rows
      .sort((one, other) => one.unitCode.localeCompare(other.unitCode))
      .map((row) =>
        paperRow(
          row,
          courses.find(({ unitCode }) => unitCode === row.unitCode),
          scored.find(({ unitCode }) => unitCode === row.unitCode),
          urls.get(row.unitCode),
        ),
      ),
  };
}

function paperRow(
  row: QueueRow,
  course: Course | undefined,
  scored: ScoredReport | undefined,
  publicUrl: string | undefined,
): SeasonPaperRow {
  const { unit, kind, dueOn = null, filedOn, daysLeft = 0, extension, reminded } = row;
  return {
    ...{
      unit,
      ...{ group: kindGroupOf(kind), adding: kindTraits[kind].adding },
      dueOn,
      filed: filedOn && dueOn ? { on: filedOn, late: isLate(filedOn, dueOn) } : null,
      extended: extension !== undefined,
    },
    overdue: Math.max(0, -daysLeft),
    returns: course?.returns ?? 0,
    takenDown: course?.takenDown ?? 0,
    corrections: course?.corrections ?? 0,
    problems: scored && !scored.asIssued ? problemsOf(scored) : {},
    publishedOn: course?.publishedAt ? beijingDay(course.publishedAt) : null,
    publishedLate: publishedLateOf(row, scored),
    publicUrl: publicUrl ?? null,
    reminded: reminded?.times ?? 0,
  };
}

const isLate = (on: string, by: string) => on > by && !isForTheRecord(on, by);

/** As the county's list of the season says it: see `PublicationCell`. */
function publishedLateOf(row: QueueRow, scored: ScoredReport | undefined): SeasonPaperRow["publishedLate"] {
  const { filedOn = null, publishedOn = null, unpublishedFor, dueOn = null } = row;
  const publishBy = publishByOf(row);
  if (publishBy === null) return null;
  const past =
    publishedOn && filedOn && isLate(publishedOn, publishBy) ? daysUntil(publishBy, publishedOn) : 0;
  const days = unpublishedFor ?? past;
  if (days === 0) return null;
  const moves = scored?.moves ?? [];
  const today = beijingDay(now());
  return { days, ofUnit: unitDaysPublishedLate({ dueOn, publishBy, filedOn, publishedOn, today, moves }) };
}

/**
 * The county's printed tables of the year, as its roll-up of public and approved reports has them, with what
 * they cover; none while no report counts.
 */
async function countyTables(county: Unit, year: number, below: readonly Unit[]): Promise<Block[]> {
  const { rolled, form } = await readRollUp(county, year, "approved", below);
  if (rolled.included.length === 0) return [];
  const figures = Object.fromEntries(rolled.cells.map(({ cell, value }) => [cell.id, { value }]));
  const notes = sumNotes(form, figures, sumsOf(rolled));
  return form.tables
    .filter((table) => table.printed !== false)
    .flatMap((table) => tableBlocks(table, { form, figures, notes }));
}
