import { permit } from "@/lib/access/policy";
import { done } from "@/lib/core/refusal";
import { completeDraft } from "../../data";
import { examineDraft } from "../../examination/examine";
import type { SignOffInput } from "../../schema";
import { keepSignedSums } from "../../sums/mutations";
import { reportMutation } from "../report-mutation";
import { freezeVersion } from "./freeze";
import { gatherGuards } from "./gather-guards";
import { tellOfMove } from "./tell";
import { transition } from "./transition";

/**
 * Signs off and submits in one transaction, as two events. Refused like each of the two moves. Returns the
 * report's state.
 */
export const signOffAndSubmit = reportMutation(
  "move.signOff",
  async (held, { checklist }: SignOffInput) => {
    const { tx, actor, target: report } = held;
    const draft = await completeDraft(report, tx);
    const findings = await examineDraft(draft, tx);
    const gathered = await gatherGuards(held, findings, { checklist });
    const signed = await transition(held, gathered, { checklist });
    if (!signed.ok) return signed;
    await keepSignedSums(tx, report);
    const submitting = permit(actor, "move.submit", { ...report, state: signed.value });
    if (!submitting.ok) return submitting;
    const submitter = { ...submitting.value, tx };
    const versionNumber = (await tx.version.count({ where: { reportId: report.id } })) + 1;
    const submitted = await transition(submitter, gathered, { versionNumber });
    if (!submitted.ok) return submitted;
    await freezeVersion(submitter, draft, findings);
    await tellOfMove(submitter);
    return done(submitted.value);
  },
  { timeout: 20_000 },
);
