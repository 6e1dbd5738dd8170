import { z } from "zod";
import { creditCodeFault } from "@/lib/core/credit-code";
import { unitChangeSchema } from "@/lib/core/unit-change";
import { unitKinds } from "@/lib/core/unit-kind";
import { csvFile } from "@/lib/platform/csv/read-csv";

const code = z.string().regex(/^\d{12}$/, "单位代码应为 12 位数字。");
/** The county or city that is set up, adds up, or writes to its units. */
export const countyCode = z.string().regex(/^\d{12}$/, "请选择县（市、区）或者设区的市。");
const name = z.string().trim().min(1, "请填写单位名称。").max(60, "单位名称不超过 60 个字。");
const organ = z.string().trim().min(1, "请填写机关全称。").max(60, "机关全称不超过 60 个字。");

/** 统一社会信用代码; empty for none. */
const creditCode = z
  .string()
  .trim()
  .toUpperCase()
  .superRefine((text, context) => {
    const fault = text === "" ? null : creditCodeFault(text);
    if (fault) context.addIssue({ code: "custom", message: fault });
  })
  .optional();

/** Whether it is on the county's list of makers of 行政规范性文件; null to go by its kind. */
const mayMakeDocuments = z.boolean().nullable().optional();

export const createUnitSchema = z.object({
  /** Empty for a unit without an area code: it gets the next free one. */
  code: code.or(z.literal("")),
  name,
  kind: z.enum(unitKinds, "请选择单位类别。"),
  organ,
  creditCode,
  mayMakeDocuments,
  parentCode: code,
});

/** What the form offers for `mayMakeDocuments`: by the unit's kind, yes or no. */
export const documentChoices = ["byKind", "yes", "no"] as const;
/** For the form: a root that is renamed has no parent. */
export const newUnitSchema = createUnitSchema
  .omit({ mayMakeDocuments: true })
  .extend({ parentCode: code.or(z.literal("")), documents: z.enum(documentChoices) });

export type CreateUnit = z.infer<typeof createUnitSchema>;

export const renameUnitSchema = z.object({ code, name, organ, creditCode, mayMakeDocuments });
export type RenameUnit = z.infer<typeof renameUnitSchema>;

const fourDigits = "年度应为四位数字，例如 2025。";
const owedYear = z.int(fourDigits).min(2008, "年度应在 2008 年以后。").max(2100, fourDigits).nullable();

/** The years for which a unit owes reports, and its successor; null for unbounded or none. */
export const setUnitYearsSchema = z.object({
  code,
  firstYear: owedYear,
  lastYear: owedYear,
  successorCode: code.nullable(),
});
export type SetUnitYears = z.output<typeof setUnitYearsSchema>;

export const changeUnitSchema = z.object({ code, change: unitChangeSchema });
export type ChangeUnit = z.output<typeof changeUnitSchema>;

export const unitFileSchema = z.object({ file: csvFile });
export type UnitFile = z.output<typeof unitFileSchema>;
