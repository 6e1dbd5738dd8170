import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/core/document/canonical";
import { auditWords } from "@/lib/core/season/message-words";
import { settleSiteMessages, tellAdministrators } from "@/lib/messages/mutations/tell-administrators";
import { now } from "@/lib/platform/clock";
import { addToRecord } from "@/lib/platform/record/mutations";
import { transact } from "@/lib/platform/transaction";
import { signTextWithKeys } from "../tree/signatures";
import { AUDIT, AUDIT_RESULT, auditResultSchema } from "./data";
import type { AuditSummary } from "./types";

/**
 * Adds an audit's result to the record, signed, and tells the administrators of what it found: again only if
 * it is something else than before. The messages are settled once nothing is found.
 */
export async function keepAuditResult(result: Omit<AuditSummary, "at">): Promise<void> {
  await transact(async (tx) => {
    const text = { format: "yangguang-nianbao/audit/1" as const, at: now().toISOString(), ...result };
    const payload = auditResultSchema.parse({ text, ...(await signTextWithKeys(tx, canonicalJson(text))) });
    if (result.count === 0) await settleSiteMessages(tx, "integrity");
    else
      await tellAdministrators(tx, {
        key: `audit-${createHash("sha256").update(canonicalJson(result.faults)).digest("hex").slice(0, 32)}`,
        text: auditWords(result.count),
      });
    await addToRecord(tx, [{ kind: AUDIT_RESULT, subject: AUDIT, actorId: null, payload }]);
  });
}
