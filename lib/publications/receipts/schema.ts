import { z } from "zod";
import { manifestSchema } from "../integrity/manifest";
import { signaturesSchema, signedHeadSchema } from "../tree/schema";

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * What a township keeps, and anyone can verify without this site: see docs/decisions/0013. The order of the
 * parts is that in which they are written.
 */
export const receiptSchema = z.strictObject({
  manifest: manifestSchema,
  ...signaturesSchema.shape,
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
