import { z } from "zod";
import { ownWorkMoveIds } from "@/lib/core/workflow/own-work";

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** What a publication consists of. Its canonical JSON (core/document/canonical) is what is signed. */
export const manifestSchema = z.strictObject({
  /** The second lists the parts too; what was signed by the first stays as it is. */
  format: z.enum(["yangguang-nianbao/manifest/1", "yangguang-nianbao/manifest/2"]),
  site: z.string(),
  unit: z.strictObject({ code: z.string(), name: z.string() }),
  year: z.number().int(),
  version: z.number().int(),
  title: z.string(),
  /** Moments in ISO 8601, UTC. */
  publishedAt: z.iso.datetime(),
  signedAt: z.iso.datetime(),
  /** Of the report's whole content: the 核验码 of its page. */
  content: z.strictObject({ sha256: digest }),
  /** Of what the page is drawn from, each for itself: figures and texts, the document's blocks, and all that stands around it. */
  parts: z.strictObject({ content: digest, blocks: digest, details: digest }).optional(),
  /** What somebody decided on their own work, as the county allows; left out where nothing was. */
  onePersonMoves: z.array(z.enum(ownWorkMoveIds)).optional(),
  /** Of every file, by the name of its format, which is signed as `face` and cannot be called otherwise any more. */
  files: z.array(z.strictObject({ face: z.string(), sha256: digest, bytes: z.number().int().nonnegative() })),
});
export type Manifest = z.infer<typeof manifestSchema>;
