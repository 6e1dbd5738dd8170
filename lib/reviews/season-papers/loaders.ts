import { guarded, loader } from "@/lib/access/guarded";
import { beijingDay } from "@/lib/core/beijing-time";
import { done, type Result, refused } from "@/lib/core/refusal";
import {
  composeSeasonPaper,
  type SeasonPaper,
  type SeasonPaperRow,
  seasonPaperTitle,
} from "@/lib/core/season/season-paper";
import { kindGroupOf } from "@/lib/core/unit-kind";
import type { PrintedDocument } from "@/lib/exports/printed-document";
import { now } from "@/lib/platform/clock";
import { findUnit, listUnitsBelow } from "@/lib/units/data";
import { proveUnit } from "@/lib/units/proof";
import { listCourses, listDueDays, listSubmittedReports } from "../queue/data";
import { knownOfUnits } from "../queue/known-of-units";
import { queueRows } from "../queue/queue";
import type { QueueRow } from "../types";

type Asked = { unitCode: string; year: number; paper: SeasonPaper };

/** A progress sheet, bulletin or letter of a county, written from its present record. Only on units that owe the year. */
export const loadSeasonPaper = loader(
  guarded(
    "review.read",
    proveUnit,
    async (_permit, { unitCode, year, paper }: Asked): Promise<Result<PrintedDocument>> => {
      const county = await findUnit(unitCode);
      if (county?.kind !== "county") return refused("notFound", "没有这个县（市、区）。");
      const units = await listUnitsBelow(unitCode);
      const codes = units.map(({ code }) => code);
      const [reports, dueDays, known, courses] = await Promise.all([
        listSubmittedReports(codes, year),
        listDueDays([unitCode]),
        knownOfUnits(codes, year),
        listCourses(codes, year),
      ]);
      const ofYear = dueDays.filter((day) => day.year === year);
      const rows = queueRows(units, [], reports, ofYear, now(), known).filter((row) => row.kind !== "county");
      const offices = units.filter(({ kind }) => kind === "office");
      const input = {
        ...{ county: county.name, year, on: beijingDay(now()) },
        organ: offices.length === 1 && offices[0] ? offices[0].organ : county.organ,
        rows: rows
          .sort((one, other) => one.unitCode.localeCompare(other.unitCode))
          .map((row) =>
            paperRow(
              row,
              courses.find((course) => course.unitCode === row.unitCode),
            ),
          ),
      };
      return done({
        title: seasonPaperTitle(paper, input),
        author: input.organ,
        blocks: composeSeasonPaper(paper, input),
        pictures: new Map(),
        at: now(),
      });
    },
  ),
);

function paperRow(
  row: QueueRow,
  course: { returns: number; publishedAt: Date | null } | undefined,
): SeasonPaperRow {
  const { unit, kind, dueOn, filed, daysLeft, extension, reminded } = row;
  return {
    ...{ unit, group: kindGroupOf(kind), dueOn, filed, extended: extension !== null },
    overdue: filed === null && !row.published && daysLeft !== null && daysLeft < 0 ? -daysLeft : 0,
    returns: course?.returns ?? 0,
    publishedOn: course?.publishedAt ? beijingDay(course.publishedAt) : null,
    reminded: reminded?.times ?? 0,
  };
}
