import { z } from "zod";
import { reasonSchema } from "@/lib/core/workflow/reason-schema";
import { bases } from "./types";

const countyCode = z.string().regex(/^\d{12}$/, "单位代码应为 12 位数字。");
const year = z.number().int().min(2000).max(2100);
const key = z.string().min(1).max(300);

/** The query of the page; invalid values are ignored. */
export const rollUpQuerySchema = z.object({
  county: countyCode.optional().catch(undefined),
  year: z
    .string()
    .regex(/^20\d\d$/)
    .transform(Number)
    .optional()
    .catch(undefined),
  of: z.enum(bases).optional().catch(undefined),
  table: z.string().optional().catch(undefined),
  column: z.string().optional().catch(undefined),
  /** The cell whose parts are shown. */
  cell: z.string().max(200).optional().catch(undefined),
  view: z.enum(["tree"]).optional().catch(undefined),
});

/** The query for the parts of one row of the tree. */
export const rowPartsQuerySchema = z
  .object({
    county: countyCode,
    year: z
      .string()
      .regex(/^20\d\d$/)
      .transform(Number),
    of: z.enum(bases),
    row: z.string().min(1).max(200),
  })
  .transform(({ of, ...asked }) => ({ ...asked, basis: of }));

/** A figure of the county with its reason, or only a reason. */
export const enterRollUpSchema = z.object({
  countyCode,
  year,
  key,
  value: z
    .string()
    .trim()
    .regex(/^\d{1,12}(\.\d{1,6})?$/, "请填不小于 0 的数字。")
    .nullable(),
  replaces: z.boolean(),
  reason: reasonSchema("原因或来源", 500),
});
export type EnterRollUp = z.output<typeof enterRollUpSchema>;

export const removeRollUpEntrySchema = z.object({ countyCode, year, key });
export type RemoveRollUpEntry = z.output<typeof removeRollUpEntrySchema>;
