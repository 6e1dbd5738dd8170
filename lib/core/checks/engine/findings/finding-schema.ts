import { z } from "zod";
import { fieldPathSchema } from "@/lib/core/report";
import type { Finding } from "../check";

const passage = z.object({ block: z.int(), from: z.int(), to: z.int(), text: z.string() });

const replacement = z.union([
  z.object({ text: z.string() }),
  z.object({ cellId: z.string() }),
  z.object({ headingLevel: z.literal([2, 3, 4]) }),
]);

const repairValue = z.union([
  z.object({ figure: z.string().nullable() }),
  z.object({ passage, with: replacement }),
  z.object({ text: z.string() }),
]);

/** A finding as stored with a version. */
export const findingSchema: z.ZodType<Finding> = z.object({
  key: z.string(),
  code: z.string(),
  severity: z.enum(["error", "warning", "hint"]),
  group: z.enum(["table", "tables", "lastYear", "sums", "proseTable", "prose", "privacy", "report"]),
  message: z.string(),
  places: z.array(z.object({ path: fieldPathSchema, label: z.string(), passage: passage.optional() })),
  sides: z.array(z.object({ label: z.string(), value: z.string() })),
  difference: z.string().nullable(),
  repairs: z.array(z.object({ label: z.string(), path: fieldPathSchema, value: repairValue })),
  missing: z.boolean().optional(),
  confirmation: z.string().optional(),
});
