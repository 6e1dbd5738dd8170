import { z } from "zod";
import { ownWorkMoveIds } from "@/lib/core/workflow/own-work";

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** The parts of a publication. Its canonical JSON (core/document/canonical) is signed. */
export const manifestSchema = z.strictObject({
  /** Version 2 also lists the parts; manifests of version 1 are never changed. */
  format: z.enum(["yangguang-nianbao/manifest/1", "yangguang-nianbao/manifest/2"]),
  site: z.string(),
  unit: z.strictObject({ code: z.string(), name: z.string() }),
  year: z.number().int(),
  version: z.number().int(),
  title: z.string(),
  /** ISO 8601, UTC. */
  publishedAt: z.iso.datetime(),
  signedAt: z.iso.datetime(),
  /** Of the report's whole content: the 核验码 of its page. */
  content: z.strictObject({ sha256: digest }),
  /**
   * Separate digests of what the page is rendered from: figures and texts, the document's blocks, and all
   * other details.
   */
  parts: z.strictObject({ content: digest, blocks: digest, details: digest }).optional(),
  /** Moves on one's own work with the county's permission; absent if there were none. */
  onePersonMoves: z.array(z.enum(ownWorkMoveIds)).optional(),
  /** Every file by format. The property `face` is part of the signed text and cannot be renamed. */
  files: z.array(z.strictObject({ face: z.string(), sha256: digest, bytes: z.number().int().nonnegative() })),
});
export type Manifest = z.infer<typeof manifestSchema>;
