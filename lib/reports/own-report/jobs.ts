import { z } from "zod";
import { findActor } from "@/lib/access/data";
import { listFollowing } from "../sums/data";
import { followSums } from "./mutations";

/**
 * What `askToFollow` hands over; what begins by itself names nothing, and means every report that follows.
 */
const payloadSchema = z
  .object({ units: z.string().transform((codes) => codes.split(",")), year: z.coerce.number().int() })
  .partial();

/**
 * Has the own reports that follow their sums say what they are now, of the units and the year that were named
 * or else all of them, in the name of whoever set each to follow, and by the policy: who does not write it
 * any more leaves it as it stands. Answers the number of cells written.
 */
export async function followDue(payload: unknown = {}): Promise<number> {
  let written = 0;
  for (const { reportId, authorId } of await listFollowing(payloadSchema.parse(payload))) {
    const actor = await findActor(authorId);
    const followed = actor && (await followSums(actor, { reportId }));
    if (followed?.ok) written += followed.value;
  }
  return written;
}
