import { z } from "zod";
import { namesSchema as publishedNames } from "../schema";

const namesSchema = z.object({ name: z.string(), organ: z.string() });

/** The names stored with a version; null for older versions. */
export function namesOfVersion(stored: unknown): z.infer<typeof namesSchema> | null {
  return namesSchema.nullable().parse(stored);
}

/** The names under which it was published. */
export function namesOfPublication(stored: unknown): z.infer<typeof namesSchema>[] {
  const read = publishedNames.safeParse(stored);
  return read.success
    ? read.data.lineage.slice(-1).map(({ name }) => ({ name, organ: read.data.organ }))
    : [];
}

/** The names in the record of a renaming. */
export function namesOfEvent(payload: unknown): z.infer<typeof namesSchema>[] {
  const read = z.object({ from: namesSchema, to: namesSchema }).safeParse(payload);
  return read.success ? [read.data.from, read.data.to] : [];
}
