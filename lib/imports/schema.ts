import { z } from "zod";
import { countyFormSchema } from "@/lib/core/editions/form";
import { fieldPathSchema } from "@/lib/core/report";
import { PICTURES, PICTURES_BYTES } from "@/lib/imports/read/limits";
import { beginSchema } from "@/lib/reports/schema";
import { sourceBlocksSchema } from "./read/schema";
import { placedFileSchema } from "./review/schema";

/**
 * Input of the actions on imports. The browser reads and places the document; its results are only trusted
 * for display. Whether a chapter or a cell exists in the form is checked by the mutation.
 */

/**
 * The source of the text. `sha256` is of the file's bytes, or of the pasted characters in UTF-8; lower-case
 * hex.
 */
export const sourceSchema = z.object({
  kind: z.enum(["file", "pasted"]),
  name: z.string().trim().min(1).max(255),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** True if it is the report of another year, used as the basis of this one. */
  base: z.boolean().default(false),
});
export type ImportSource = z.output<typeof sourceSchema>;

/** A field with its new value, which is validated by the field's own schema (readValue). */
const importedFieldSchema = z.object({ path: fieldPathSchema, value: z.unknown() });
export type ImportedField = z.output<typeof importedFieldSchema>;

/** More than the cells, chapters and front fields of any form together. */
const FIELDS_MAX = 1_000;

const fields = z.array(importedFieldSchema).min(1, "没有可以导入的内容").max(FIELDS_MAX);

/** The bytes of the pictures in the fields, in any order; fields refer to them by digest. */
const pictures = z
  .array(z.instanceof(Uint8Array))
  .max(PICTURES, `图片最多 ${PICTURES} 张`)
  .refine(
    (all) => all.reduce((size, { length }) => size + length, 0) <= PICTURES_BYTES,
    `图片合计最多 ${PICTURES_BYTES / 1_000_000} MB`,
  )
  .default([]);

export const beginImportedSchema = z.object({
  unitCode: beginSchema.shape.unitCode,
  year: beginSchema.shape.year,
  asIssued: beginSchema.shape.asIssued,
  /** The outline and rows with which the source was read; used if the county has not set any for the year. */
  countyForm: countyFormSchema.default({}),
  fields,
  pictures,
  source: sourceSchema,
});
export type BeginImportedInput = z.output<typeof beginImportedSchema>;

export const fillImportedSchema = z.object({
  reportId: z.uuid(),
  /** Each with the field's version that the clerk saw; 0 if there was none. */
  fields: z
    .array(importedFieldSchema.extend({ baseVersion: z.number().int().min(0) }))
    .min(1, "没有可以导入的内容")
    .max(FIELDS_MAX),
  pictures,
  source: sourceSchema,
});
export type FillImportedInput = z.output<typeof fillImportedSchema>;

export const importContextSchema = z.object({
  unitCode: beginSchema.shape.unitCode,
  year: beginSchema.shape.year,
});

const code = z.string().regex(/^\d{12}$/);
const year = z.number().int().min(2000).max(2100);

export const createBatchSchema = z.object({
  countyCode: code,
  name: z
    .string()
    .trim()
    .min(1, "请给这一批文件起个名字，例如“2014—2018年存量年报”。")
    .max(60, "名称不超过 60 个字。"),
});
export type CreateBatchInput = z.output<typeof createBatchSchema>;

export const recordItemSchema = z.object({
  batchId: z.uuid(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().min(1).max(300),
  bytes: z.number().int().min(0).max(2_000_000_000),
  outcome: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("refused"), refusal: z.string().min(1).max(500) }),
    z.object({ kind: z.literal("read"), sourceBlocks: sourceBlocksSchema, placed: placedFileSchema }),
  ]),
});
export type RecordItem = z.output<typeof recordItemSchema>;

export const reviseItemSchema = z.object({ itemId: z.uuid(), placed: placedFileSchema });
export type ReviseItem = z.output<typeof reviseItemSchema>;

export const itemSchema = z.object({ itemId: z.uuid() });
export const setAsideSchema = z.object({ itemId: z.uuid(), aside: z.boolean() });
export type SetAsideInput = z.output<typeof setAsideSchema>;
export const acceptItemSchema = z.object({
  itemId: z.uuid(),
  /** The unit and the year that the table showed when the button was pressed. */
  unitCode: code,
  year,
  asIssued: beginSchema.shape.asIssued,
});
export type AcceptItem = z.output<typeof acceptItemSchema>;

export const batchSchema = z.object({ batchId: z.uuid() });
export type BatchInput = z.output<typeof batchSchema>;
