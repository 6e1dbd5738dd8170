import { z } from "zod";
import type { Finding } from "@/lib/core/checks/engine/check";
import { findingSchema } from "@/lib/core/checks/engine/findings/finding-schema";
import type { Block } from "@/lib/core/document/block";
import { blocksSchema } from "@/lib/core/document/block-schema";
import { type Prose, proseSchema } from "@/lib/core/prose/prose";
import {
  contentSchema,
  type FieldPath,
  type FieldValue,
  parsePath,
  type ReportContent,
} from "@/lib/core/report";
import { type Figure, figureSchema } from "@/lib/core/tables/figure";
import { takeDownGroundIds } from "@/lib/core/workflow/take-down";
import { type State, states } from "@/lib/core/workflow/workflow";
import type { AsIssued, FrozenExplanation, MovePayload, NoteAnchor } from "../types";

/**
 * Parses JSON and text columns of reports: everything read from the database is validated here by its schema,
 * and never cast. Each function throws a ZodError for invalid data.
 */

const stateSchema = z.enum(states);
const unlockedSchema = z.array(z.string()).nullable();
const asIssuedSchema: z.ZodType<AsIssued | null> = z
  .object({ issuedOn: z.string(), where: z.string() })
  .nullable();
const findingsSchema = z.array(findingSchema);
const explanationsSchema: z.ZodType<FrozenExplanation[]> = z.array(
  z.object({ findingKey: z.string(), text: z.string(), author: z.string(), at: z.string() }),
);
const anchorSchema: z.ZodType<NoteAnchor> = z.object({
  kind: z.enum(["chapter", "block", "cell"]),
  chapterId: z.string().nullable(),
  blockId: z.string(),
  cellId: z.string().optional(),
  quote: z.string(),
});
const movePayloadSchema: z.ZodType<MovePayload> = z.object({
  note: z.string().optional(),
  reasons: z.array(z.string()).optional(),
  checklist: z
    .object({
      noStateSecrets: z.boolean(),
      noCommercialSecrets: z.boolean(),
      noPersonalData: z.boolean(),
      reviewedBy: z.string(),
    })
    .optional(),
  unlock: z.array(z.string()).optional(),
  versionNumber: z.number().optional(),
  source: z
    .object({
      kind: z.enum(["file", "pasted"]),
      name: z.string(),
      sha256: z.string(),
      base: z.boolean().optional(),
    })
    .optional(),
  fields: z.number().optional(),
  publications: z.array(z.number()).optional(),
  ground: z.enum(takeDownGroundIds).optional(),
  lastChange: z.string().optional(),
  onePerson: z.object({ reason: z.string(), allowedById: z.string() }).optional(),
  approved: z.object({ seen: z.string(), sha256: z.string() }).optional(),
  jointRelease: z.string().optional(),
});
const figuresSchema = z.record(z.string(), z.string());

export function parseState(stored: string): State {
  return stateSchema.parse(stored);
}

export function parseContent(stored: unknown): ReportContent {
  return contentSchema.parse(stored);
}

/** The value of a draft's field, by the kind of its path. @throws {Error} for an unknown path */
export function parseFieldValue(path: string, stored: unknown): FieldValue {
  switch (parsePath(path)?.kind) {
    case "front":
      return z.string().parse(stored);
    case "chapter":
      return proseSchema.parse(stored);
    case "figure":
      return figureSchema.parse(stored);
    default:
      throw new Error(`“${path}” is no field of a report`);
  }
}

/** A cell of a draft, as stored in its field. */
export function parseStoredFigure(stored: unknown): Figure {
  return figureSchema.parse(stored);
}

export function parseProse(stored: unknown): Prose {
  return proseSchema.parse(stored);
}

export function parseFieldPath(stored: string): FieldPath {
  if (parsePath(stored)) return stored as FieldPath;
  throw new Error(`“${stored}” is no field of a report`);
}

export function parseFindings(stored: unknown): Finding[] {
  return findingsSchema.parse(stored);
}

export function parseBlocks(stored: unknown): Block[] {
  return blocksSchema.parse(stored);
}

export function parseExplanations(stored: unknown): FrozenExplanation[] {
  return explanationsSchema.parse(stored);
}

export function parseAnchor(stored: unknown): NoteAnchor {
  return anchorSchema.parse(stored);
}

export function parseMovePayload(stored: unknown): MovePayload {
  return movePayloadSchema.parse(stored);
}

export function parseAsIssued(stored: unknown): AsIssued | null {
  return asIssuedSchema.parse(stored);
}

/** Ids of the chapters that a return left unlocked; null for all fields. */
export function parseUnlocked(stored: unknown): string[] | null {
  return unlockedSchema.parse(stored);
}

/** Figures by cell id, as decimal strings. */
export function parseFigures(stored: unknown): Record<string, string> {
  return figuresSchema.parse(stored);
}
