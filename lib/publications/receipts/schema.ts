import { z } from "zod";

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** What a publication consists of. Its canonical JSON (core/document/canonical) is what is signed. */
export const manifestSchema = z.strictObject({
  format: z.literal("yangguang-nianbao/manifest/1"),
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
  /** Of every file, in the order of their faces. */
  files: z.array(z.strictObject({ face: z.string(), sha256: digest, bytes: z.number().int().nonnegative() })),
});

/** What a township keeps, and anyone can verify without this site: see docs/decisions/0013. */
export const receiptSchema = z.strictObject({
  manifest: manifestSchema,
  /** Ed25519, in base64. */
  signature: z.string(),
  key: z.strictObject({ id: digest, algorithm: z.literal("Ed25519"), publicKey: z.string() }),
});
