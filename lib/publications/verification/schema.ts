import { z } from "zod";

/** A SHA-256 as people copy it: with spaces, in capitals, with preceding words. */
export const digestSchema = z
  .string()
  .max(300)
  .transform((text) =>
    text
      .replace(/^.*SHA-?256\s*[:：]?/i, "")
      .replaceAll(/\s+/g, "")
      .toLowerCase(),
  )
  .pipe(z.string().regex(/^[0-9a-f]{64}$/));
