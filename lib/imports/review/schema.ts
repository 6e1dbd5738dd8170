import { z } from "zod";
import { countyFormSchema } from "@/lib/core/editions/form";
import { editionIdSchema } from "@/lib/core/editions/registry";
import { proseSchema } from "@/lib/core/prose/prose";
import { contentSchema, type FieldValue, fieldPathSchema, frontFields } from "@/lib/core/report";
import { SOURCE_BLOCKS } from "../read/limits";
import { sourcePictureSchema, sourceTextSchema } from "../read/schema";
import { doubts } from "../types";

/** Schemas of placed files and reviews from a browser, from its storage or from the database. */

const count = z.number().int().min(0).max(100_000);
const words = (most: number) => z.string().max(most);

const uncertainTextSchema = z.object({ text: words(400), place: words(200).nullable(), reason: words(400) });

export const statsSchema = z.object({
  placed: count,
  doubtful: count,
  unplaced: count,
  cleaned: count,
  certainty: z.number().min(0).max(1),
  findings: z
    .array(
      z.object({
        code: words(20),
        severity: z.enum(["error", "warning", "hint"]),
        message: words(400),
      }),
    )
    .max(100),
  detectedUnit: words(100).nullable(),
  signedOn: z.iso.date().nullable(),
  doubts: z.array(z.enum(doubts)).max(4),
  confirmed: z.boolean(),
});

const id = words(200);
const assignmentSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("front"), field: z.enum(frontFields) }),
  z.object({ kind: z.literal("heading"), chapterId: id }),
  z.object({ kind: z.literal("chapter"), chapterId: id }),
  z.object({ kind: z.literal("figures"), tableId: id, rowId: id, cells: z.array(id).max(200) }),
  z.object({ kind: z.literal("form"), tableId: id.nullable() }),
  z.object({ kind: z.literal("open") }),
  z.object({ kind: z.literal("out") }),
]);

/** A person's decisions on a file's blocks. */
export const reviewSchema = z.object({
  items: z
    .array(
      z.object({
        id: count,
        from: count,
        text: sourceTextSchema,
        confidence: z.number().min(0).max(1),
        reason: words(1_000),
        picture: sourcePictureSchema.nullable().optional(),
        blocks: proseSchema.shape.content.readonly().optional(),
        proposed: assignmentSchema,
        assignment: assignmentSchema,
        decided: z.boolean(),
      }),
    )
    .max(SOURCE_BLOCKS * 2)
    .readonly(),
  front: contentSchema.shape.front,
  figures: contentSchema.shape.figures,
});

export const placedFieldsSchema = z.object({
  review: reviewSchema.optional(),
  countyForm: countyFormSchema,
  fields: z.array(z.object({ path: fieldPathSchema, value: z.custom<FieldValue>() })).max(1_000),
  doubtful: z.array(uncertainTextSchema).max(100),
  unplaced: z.array(uncertainTextSchema).max(100),
});

export const placedFileSchema = z.object({
  unitCode: z
    .string()
    .regex(/^\d{12}$/)
    .nullable(),
  year: z.number().int().min(2000).max(2100).nullable(),
  edition: editionIdSchema,
  title: words(500),
  stats: statsSchema,
  content: placedFieldsSchema,
});
