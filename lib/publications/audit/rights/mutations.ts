import { addToRecord, holdRecord } from "@/lib/platform/record/mutations";
import { transact } from "@/lib/platform/transaction";
import { listRightsBegun, readRights } from "./data";
import { RIGHTS, RIGHTS_BEGUN } from "./expected";

/**
 * Records who may do what, in a database that is older than this: from then on everything must follow from
 * events. Returns whether it was recorded; not if it was before.
 */
export async function beginRights(): Promise<boolean> {
  return transact(
    async (tx) => {
      // What was committed before is read here; what commits later has its event after this entry.
      await holdRecord(tx);
      if ((await listRightsBegun(tx)).length > 0) return false;
      const payload = { facts: [...(await readRights(tx))] };
      await addToRecord(tx, [{ kind: RIGHTS_BEGUN, subject: RIGHTS, actorId: null, payload }]);
      return true;
    },
    { timeout: 10 * 60_000 },
  );
}
