import { findActor } from "@/lib/access/data";
import { listFollowing } from "../sums/data";
import { followSums } from "./mutations";

/**
 * Has every county's own report that follows its sums say what they are now, in the name of whoever set it to follow, and by the
 * policy: who does not write it any more leaves it as it stands. Answers the number of cells written.
 */
export async function followDue(): Promise<number> {
  let written = 0;
  for (const { reportId, authorId } of await listFollowing()) {
    const actor = await findActor(authorId);
    const followed = actor && (await followSums(actor, { reportId }));
    if (followed?.ok) written += followed.value;
  }
  return written;
}
