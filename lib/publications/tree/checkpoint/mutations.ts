import { canonicalJson } from "@/lib/core/document/canonical";
import { now } from "@/lib/platform/clock";
import { findLastEntry } from "@/lib/platform/record/data";
import { addToRecord } from "@/lib/platform/record/mutations";
import { transact } from "@/lib/platform/transaction";
import { site } from "../../pages/site";
import { checkpointSchema } from "../schema";
import { signTextWithKeys } from "../signatures";
import { CHECKPOINT, findLastCheckpoint, RECORD } from "./data";

/**
 * Signs how far the record goes, if it went on since the last checkpoint, as an entry of the record itself.
 * Heads of the tree are signed with publications alone: between them, the end of the record could be cut off
 * or rewritten unseen by who keeps heads. Returns whether something was signed.
 */
export async function signCheckpoint(): Promise<boolean> {
  return transact(async (tx) => {
    const last = await findLastEntry(tx);
    // Of the checkpoint itself nothing new is to be signed.
    if (!last || last.sequence - 1 === (await findLastCheckpoint())?.text.record.sequence) return false;
    const text = {
      format: "yangguang-nianbao/checkpoint/1" as const,
      site: site().name,
      record: { sequence: last.sequence, hash: last.hash },
      at: now().toISOString(),
    };
    const payload = checkpointSchema.parse({ text, ...(await signTextWithKeys(tx, canonicalJson(text))) });
    await addToRecord(tx, [{ kind: CHECKPOINT, subject: RECORD, actorId: null, payload }]);
    return true;
  });
}
