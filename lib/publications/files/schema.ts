import { z } from "zod";

/** `PublishedFile.remarks`. `fonts` is null for Word and Excel, where the reader's own are used. */
export const remarksSchema = z.object({
  fonts: z.string().nullable(),
  replaced: z.array(z.string()),
  undrawn: z.array(z.string()),
});
