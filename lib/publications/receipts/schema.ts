import { z } from "zod";
import { manifestSchema } from "../integrity/manifest";
import { signedHeadSchema } from "../tree/schema";

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** What a township keeps, and anyone can verify without this site: see docs/decisions/0013. */
export const receiptSchema = z.strictObject({
  manifest: manifestSchema,
  /** Ed25519, in base64. */
  signature: z.string(),
  key: z.strictObject({ id: digest, algorithm: z.literal("Ed25519"), publicKey: z.string() }),
  /** Its place in the tree of publications; older receipts have none. */
  log: z
    .strictObject({
      leaf: z.string(),
      index: z.number().int().nonnegative(),
      path: z.array(digest),
      head: signedHeadSchema,
    })
    .optional(),
});
