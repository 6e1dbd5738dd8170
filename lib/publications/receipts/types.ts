import type { z } from "zod";
import type { SignatureAlgorithm } from "@/lib/core/receipt/signature";
import type { receiptSchema } from "./schema";

export type Receipt = z.infer<typeof receiptSchema>;

/** A public key of this site, present or past. `current`: it signs now. */
export type ListedKey = {
  id: string;
  algorithm: SignatureAlgorithm;
  publicKey: string;
  firstUsedAt: Date | null;
  /** The key before it, and its signature over lib/core/receipt/site-keys; null for the first. */
  endorsedById: string | null;
  endorsement: string | null;
  current: boolean;
};
