import { z } from "zod";
import { canonicalJson } from "@/lib/core/document/canonical";

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** A publication as a leaf of the tree. Its canonical JSON is hashed. */
const leafSchema = z.strictObject({
  format: z.literal("yangguang-nianbao/leaf/1"),
  unit: z.string(),
  year: z.int(),
  version: z.int(),
  title: z.string(),
  publishedAt: z.iso.datetime(),
  content: z.strictObject({ sha256: digest }),
});

/** The tree at a moment, and the length of the record at that time. Its canonical JSON is signed. */
export const headSchema = z.strictObject({
  format: z.literal("yangguang-nianbao/head/1"),
  site: z.string(),
  size: z.int().min(1),
  root: digest,
  /** The record's last entry, so that a kept head also covers the record. */
  record: z.strictObject({ sequence: z.int().min(0), hash: digest }),
  at: z.iso.datetime(),
});

/** The signatures of a text: Ed25519, and SM2 over SM3 if the site has such a key; in base64. */
export const signaturesSchema = z.strictObject({
  signature: z.string(),
  key: z.strictObject({ id: digest, algorithm: z.literal("Ed25519"), publicKey: z.string() }),
  /** The signature in DER. */
  sm2: z
    .strictObject({
      signature: z.string(),
      key: z.strictObject({ id: digest, algorithm: z.literal("SM2-SM3"), publicKey: z.string() }),
    })
    .optional(),
});
export type Signatures = z.infer<typeof signaturesSchema>;

/** How far the record went at a moment. The canonical JSON of its text is signed. */
export const checkpointSchema = z.strictObject({
  text: z.strictObject({
    format: z.literal("yangguang-nianbao/checkpoint/1"),
    site: z.string(),
    record: z.strictObject({ sequence: z.int().min(1), hash: digest }),
    at: z.iso.datetime(),
  }),
  ...signaturesSchema.shape,
});
export type Checkpoint = z.infer<typeof checkpointSchema>;

/**
 * A head as the site serves it, and as others keep it. The order of the parts is that in which they are
 * written.
 */
export const signedHeadSchema = z.strictObject({
  head: headSchema,
  ...signaturesSchema.shape,
  /** The newest at the time when the head was served. */
  checkpoint: checkpointSchema.optional(),
});
export type SignedHead = z.infer<typeof signedHeadSchema>;

export function leafText(row: {
  unitCode: string;
  year: number;
  number: number;
  title: string;
  publishedAt: Date;
  sha256: string;
}): string {
  const { unitCode: unit, year, number: version, title, publishedAt, sha256 } = row;
  return canonicalJson(
    leafSchema.parse({
      format: "yangguang-nianbao/leaf/1",
      ...{ unit, year, version, title },
      publishedAt: publishedAt.toISOString(),
      content: { sha256 },
    }),
  );
}
