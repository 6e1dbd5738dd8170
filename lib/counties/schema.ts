import { z } from "zod";
import type { Edition } from "@/lib/core/editions/edition";
import { countyFormSchema } from "@/lib/core/editions/form";
import { chapterSchema, guidanceSchema, outlineSchema } from "@/lib/core/outline/outline";
import { type CoverageKind, coverages } from "@/lib/core/roll-up/coverage";
import { scoringSchema } from "@/lib/core/season/scores/criteria";
import { MOST_SUPPLEMENT, type SupplementRow, supplementRowSchema } from "@/lib/core/season/supplement";
import { type CountyWords, countyWordsSchema, MOST_WORDS, noticeSchema } from "@/lib/core/season/usual-words";
import { yearSettingsSchema } from "@/lib/core/season/year-settings";
import { localTableSchema } from "@/lib/core/tables/local-table";
import { measures } from "@/lib/core/tables/table";
import { type UnitKind, unitKinds } from "@/lib/core/unit-kind";
import { countyCode } from "@/lib/units/schema";
import { chapterFaults } from "./own-form/outline";
import type { OwnRow } from "./own-form/rows";
import { dueFault } from "./rules";

const advice = z.string().trim().max(1000, "提示不超过 1000 个字。");

const ownChapterSchema = chapterSchema.extend({
  heading: z.string().trim().min(1, "请填写章节名称。").max(100, "章节名称不超过 100 个字。"),
  guidance: guidanceSchema.extend({ what: advice, law: advice, example: advice }),
});

const chaptersSchema = z.array(ownChapterSchema).min(1, "至少要有一章。").max(30, "不超过 30 章。");

const day = z.iso.date({ error: "请填写截止日。", abort: true });

/** Input for setting a year. `form` is empty if the county uses the national form unchanged. */
export const settleCountyYearSchema = z.object({
  countyCode,
  year: z.int("请选择年度。"),
  dueOn: day,
  form: countyFormSchema.extend({
    outline: outlineSchema
      .extend({ id: z.string().min(1).max(60), name: z.string().min(1).max(100), chapters: chaptersSchema })
      .optional(),
    localTable: localTableSchema.optional(),
  }),
  /** Unchanged if the page sends none. */
  settings: yearSettingsSchema.optional(),
  /** What the page showed before it was edited; null if nothing was set. Without it the whole page counts. */
  seen: z
    .object({ dueOn: z.iso.date(), form: countyFormSchema, settings: yearSettingsSchema })
    .nullable()
    .optional(),
});
export type SettleCountyYear = z.output<typeof settleCountyYearSchema>;

/** The form of the page: chapters and rows are empty if the edition fixes them. */
export type Settings = {
  dueOn: string;
  chapters: z.input<typeof ownChapterSchema>[];
  rows: OwnRow[];
  printed: boolean;
  coverage: CoverageKind;
  /** By kind of unit; "" if the common day applies. */
  dueByKind: Partial<Record<UnitKind, string>>;
  scoring: z.input<typeof scoringSchema>;
  notice: z.input<typeof noticeSchema>;
  words: CountyWords[];
  supplement: SupplementRow[];
};

/** Validates the form before it is sent; the rows are validated as a whole by `tableFaults`. */
export function settingsSchema(edition: Edition, year: number) {
  return z.object({
    dueOn: day.superRefine((value, context) => {
      const fault = dueFault(year, value);
      if (fault) context.addIssue({ code: "custom", message: fault });
    }),
    chapters: edition.setByCounty ? namedChaptersSchema : z.array(ownChapterSchema),
    rows: z.custom<OwnRow[]>(Array.isArray),
    printed: z.boolean(),
    coverage: z.enum(coverages),
    scoring: scoringSchema,
    notice: noticeSchema.refine(({ title, number }) => title !== "" || number === "", {
      path: ["title"],
      error: "有文号的通知，请填写标题。",
    }),
    words: z.array(countyWordsSchema).max(MOST_WORDS, `不超过 ${MOST_WORDS} 条。`),
    supplement: z
      .array(supplementRowSchema)
      .max(MOST_SUPPLEMENT, `不超过 ${MOST_SUPPLEMENT} 项。`)
      .superRefine((rows, context) => {
        for (const [at, { label }] of rows.entries())
          if (rows.findIndex((row) => row.label === label) < at)
            context.addIssue({ code: "custom", path: [at, "label"], message: "与前面一项重名。" });
      }),
    dueByKind: z.partialRecord(
      z.enum(unitKinds),
      z.union([z.literal(""), z.iso.date({ error: "请填写日期。" })]).superRefine((value, context) => {
        const fault = value === "" ? null : dueFault(year, value);
        if (fault) context.addIssue({ code: "custom", message: fault });
      }),
    ),
  });
}

const namedChaptersSchema = chaptersSchema.superRefine((chapters, context) => {
  for (const { index, message } of chapterFaults(chapters))
    context.addIssue({ code: "custom", path: [index, "heading"], message });
});

/** The dialog of an added row. `unit` is "" if none is printed; `parent` is "" at the outermost level. */
export const rowSchema = z
  .object({
    label: z.string().trim().min(1, "请填写指标名称。").max(200, "指标名称不超过 200 个字。"),
    parent: z.string(),
    kind: z.enum(["input", "sum", "union", "header"], "请选择填法。"),
    unit: z.enum(["", ...measures], "请选择单位。"),
    parts: z.array(z.string()),
    counted: z.boolean(),
  })
  .refine(({ kind, parts }) => parts.length > 0 || kind === "input" || kind === "header", {
    path: ["parts"],
    message: "请至少勾选一行。",
  });
export type RowAnswers = z.input<typeof rowSchema>;

/** The dialog of a national row. `total`: it is the sum of `parts`. */
export const nationalRowSchema = z
  .object({
    label: z.string().trim().max(200, "指标名称不超过 200 个字。"),
    total: z.boolean(),
    parts: z.array(z.string()),
  })
  .refine(({ total, parts }) => parts.length > 0 || !total, { path: ["parts"], message: "请至少勾选一行。" });
