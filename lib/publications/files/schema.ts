import { z } from "zod";

/** `PublishedFile.remarks`. `fonts` is null if the reader's own are used, as in Word, or none. */
export const remarksSchema = z.object({
  fonts: z.string().nullable(),
  replaced: z.array(z.string()),
  undrawn: z.array(z.string()),
});
