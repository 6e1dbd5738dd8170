import { beijingDay } from "@/lib/core/beijing-time";
import { type FilingCourse, filingCourse } from "@/lib/core/season/filing-curve";
import { now } from "@/lib/platform/clock";
import { listFirstFilings, type SubmittedReport } from "./data";

/** The filing progress of these units in a year's season, next to the previous year. */
export async function filingOf(
  dueOn: string,
  unitCodes: readonly string[],
  year: number,
  reports: readonly SubmittedReport[],
): Promise<FilingCourse> {
  return filingCourse({
    ...{ dueOn, today: beijingDay(now()) },
    filed: reports.flatMap(({ firstFiledAt }) => (firstFiledAt ? [beijingDay(firstFiledAt)] : [])),
    before: (await listFirstFilings(unitCodes, year - 1)).map(beijingDay),
  });
}
