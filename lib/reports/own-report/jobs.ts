import { z } from "zod";
import { findActor } from "@/lib/access/data";
import { listFollowing } from "../sums/data";
import { followSums } from "./mutations";

/** The payload of `askToFollow`; the timetable passes none, which means every report that follows. */
const payloadSchema = z
  .object({ units: z.string().transform((codes) => codes.split(",")), year: z.coerce.number().int() })
  .partial();

/**
 * Updates the own reports that follow their sums, for the given units and year or for all, in the name of the
 * person who enabled following and subject to the policy: if that person may no longer write, the report is
 * unchanged. Returns the number of cells written.
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
