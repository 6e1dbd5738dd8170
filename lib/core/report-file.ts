import { z } from "zod";
import type { CheckInput } from "./checks/engine/check";
import { type CountyForm, countyFormSchema } from "./editions/form";
import { formFor, oldestYear } from "./editions/registry";
import { contentSchema, type ReportContent } from "./report";
import { unitKinds } from "./unit-kind";

/**
 * A report as a separate file (.json): everything that the checks need but the county's other reports, so
 * that they give the same findings in the browser, on the server and on the command line.
 */
const reportSchema = z.object({
  year: z.number().int().min(oldestYear).max(2100),
  /** Outline and rows set by a county, if the edition permits it. */
  countyForm: countyFormSchema.default({}),
  content: contentSchema,
});

export const reportFileSchema = reportSchema.extend({
  kind: z.literal("yangguang-report"),
  unit: z.object({
    name: z.string().min(1).max(100),
    kind: z.enum(["province", "city", "county", "township", "department"]),
    listed: z.enum(unitKinds).optional(),
    mayMakeDocuments: z.boolean().nullish(),
  }),
  lastYear: reportSchema.nullable().default(null),
});
export type ReportFile = z.infer<typeof reportFileSchema>;

type Written = { year: number; countyForm: CountyForm; content: ReportContent };

/** The file of a report. `lastYear` is the unit's own report of the year before, if there is one. */
export function reportFile(report: Written, unit: CheckInput["unit"], lastYear: Written | null): ReportFile {
  return { kind: "yangguang-report", ...written(report), unit, lastYear: lastYear && written(lastYear) };
}

/** The input of the checks from a file. Throws a RangeError for a county table that cannot be applied. */
export function inputOfFile({ year, countyForm, content, unit, lastYear }: ReportFile): CheckInput {
  return {
    form: formFor(year, countyForm),
    content,
    lastYear: lastYear && { form: formFor(lastYear.year, lastYear.countyForm), content: lastYear.content },
    unit,
  };
}

/** These fields and no others, whatever else the object contains. */
function written({ year, countyForm, content }: Written): Written {
  return { year, countyForm, content };
}
