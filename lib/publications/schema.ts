import { z } from "zod";

/** The keys of a version's stored findings. */
export const findingKeysSchema = z
  .array(z.object({ key: z.string() }))
  .transform((findings) => findings.map(({ key }) => key));
