import { z } from "zod";
import { indicatorIds } from "@/lib/core/series/indicator";
import { kindGroups } from "@/lib/core/unit-kind";
import { ownWorkMoveIds } from "@/lib/core/workflow/own-work";
import { type ReportInput, reportSchema } from "@/lib/reviews/schema";

/** The stored JSON of a publication and its version. */

/** A version's stored findings: their keys and messages. */
export const findingsSchema = z.array(z.object({ key: z.string(), message: z.string() }));

export const waiversSchema = z.array(z.object({ message: z.string(), reason: z.string() }));

/** The names at the time of publication: the organ, and the units from the outermost down to its own. */
export const namesSchema = z.object({
  organ: z.string(),
  lineage: z.array(z.object({ code: z.string(), name: z.string() })).min(1),
});
export type PublishedNames = z.infer<typeof namesSchema>;

/** The unit's own name, the last one of its lineage. */
export function unitNameOf({ lineage }: PublishedNames): string {
  return lineage.at(-1)?.name ?? "";
}

export const asIssuedSchema = z.object({ issuedOn: z.string(), where: z.string() }).nullable();

/** Moves on one's own work with the county's permission. */
export const onePersonMovesSchema = z.array(z.enum(ownWorkMoveIds)).nullable();

/** Readers' queries, in URLs that anybody can type. */

export const unitCodeSchema = z.string().regex(/^\d{12}$/, "单位代码应为12位数字");
export const yearSchema = z
  .string()
  .regex(/^\d{4}$/, "年度应为4位数字，如2025")
  .transform(Number);
const numberSchema = z
  .string()
  .regex(/^[1-9]\d{0,5}$/, "版次应为正整数")
  .transform(Number);
const pageSchema = z
  .string()
  .regex(/^[1-9]\d{0,5}$/, "页码应为正整数")
  .transform(Number);

/** The route parameters of one report. */
export const reportParamsSchema = z.object({ unit: unitCodeSchema, year: yearSchema });
export const yearParamsSchema = z.object({ year: yearSchema });
export const placeParamsSchema = z.object({ place: unitCodeSchema });
/** The number of a part of the site map. */
export const mapPartSchema = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .transform(Number);
export const versionParamsSchema = reportParamsSchema.extend({ version: numberSchema.optional() });

const sinceSchema = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })], {
    error: "since 应为日期或者带时区的时刻，如2025-03-01、2025-03-01T08:00:00+08:00",
  })
  .transform((text) => new Date(text));

/** The `next` of the previous page, or the `cursor` of earlier changes. */
const afterSchema = z.string().regex(/^[0-9A-Za-z.:_-]{1,100}$/, "after 应为以前 next 或 cursor 所给的文字");

/** Parameters that filter the reports of a place. */
const ofPlace = {
  place: unitCodeSchema.optional(),
  kind: z.enum(kindGroups, { error: `kind 应为 ${kindGroups.join("、")}` }).optional(),
};
const ofReports = {
  year: yearSchema.optional(),
  unit: unitCodeSchema.optional(),
  ...ofPlace,
  since: sinceSchema.optional(),
  after: afterSchema.optional(),
};

/** The query of open data; every fault is reported. */
export const openQuerySchema = z.strictObject(ofReports, {
  error: "只接受参数 year、unit、place、kind、since 和 after",
});
export type OpenQuery = z.output<typeof openQuerySchema>;

/** The query for indicators of reports. */
export const indicatorsQuerySchema = z.strictObject(
  {
    ...ofReports,
    indicator: z.enum(indicatorIds, { error: `indicator 应为 ${indicatorIds.join("、")}` }).optional(),
  },
  { error: "只接受参数 indicator、year、unit、place、kind、since 和 after" },
);
export type IndicatorsQuery = z.output<typeof indicatorsQuerySchema>;

/** Filters of a year's file. */
export const datasetQuerySchema = z.strictObject(ofPlace, { error: "只接受参数 place 和 kind" });
export type DatasetQuery = z.output<typeof datasetQuerySchema>;

/** The query for publications, corrections and take-downs since a time. */
export const changesQuerySchema = z.strictObject(
  { since: sinceSchema.optional(), after: afterSchema.optional() },
  { error: "只接受参数 since 和 after" },
);
export type ChangesQuery = z.output<typeof changesQuerySchema>;

/** Maximum length of a search text; the rest is ignored. */
export const SEARCH_MAX = 100;

/** The query of the public list: an empty field does not filter, and invalid values are ignored. */
export const listQuerySchema = z.object({
  year: lenient(yearSchema),
  county: lenient(unitCodeSchema),
  unit: lenient(unitCodeSchema),
  place: lenient(unitCodeSchema),
  kind: lenient(z.enum(kindGroups)),
  // PostgreSQL rejects NUL characters. Longer text is truncated, and the page says so.
  q: lenient(
    z
      .string()
      .transform((words) => words.replaceAll("\u0000", "").trim().slice(0, SEARCH_MAX).trim())
      .pipe(z.string().min(1)),
  ),
  page: lenient(pageSchema),
});
export type ListQuery = z.output<typeof listQuerySchema>;
export const listParameters = Object.keys(listQuerySchema.shape);

function lenient<Schema extends z.ZodType>(schema: Schema) {
  return schema.optional().catch(undefined);
}

/**
 * Reports to be published together, each in the version that was shown; `approves`: those still under review.
 */
export const releaseSchema = z.object({
  reports: z
    .array(reportSchema.extend({ approves: z.boolean() }))
    .min(1, "请选择要公布的报告。")
    .max(100, "一次最多公布 100 份报告。"),
});
/** Reports under review to approve together, for publication at another time. */
export const approveAllSchema = z.object({
  reports: z.array(reportSchema).min(1, "请选择要通过的报告。").max(100, "一次最多通过 100 份报告。"),
});
export type ApproveAll = { reports: ReportInput[] };

export type Release = { reports: (ReportInput & { approves: boolean })[] };
