import type { MovePermission } from "@/lib/access/policy";
import { done } from "@/lib/core/refusal";
import { correctionWords } from "@/lib/core/season/message-words";
import { notify } from "@/lib/messages/mutations/notify";
import { completeDraft } from "../../data";
import { examineDraft } from "../../examination/examine";
import type { MoveInput } from "../../schema";
import { keepSignedSums } from "../../sums/mutations";
import { type HeldReport, isHeldFor, reportMutation } from "../report-mutation";
import { freezeVersion } from "./freeze";
import { gatherGuards } from "./gather-guards";
import { restorePublished } from "./restore";
import { tellOfMove } from "./tell";
import { transition } from "./transition";

/** The permissions of the township's moves. */
const townshipMoves = [
  "move.handOver",
  "move.recall",
  "move.sendBack",
  "move.signOff",
  "move.submit",
  "move.withdraw",
  "move.correct",
  "move.abandon",
] as const;

/**
 * The township's moves: hand over, recall, send back, sign off, submit, withdraw, correct, abandon a
 * correction. Guards, state, event and consequences are one transaction.
 */
export const moveReport = reportMutation(
  { of: townshipMoves, choose: ({ move }: MoveInput) => `move.${move}` as const },
  async (held, input) => {
    const { tx, target: report } = held;
    const draft = await completeDraft(report, tx);
    const findings = await examineDraft(draft, tx);
    const payload = { note: input.note, checklist: input.checklist };
    const gathered = await gatherGuards(held, findings, payload);
    const versionNumber =
      input.move === "submit" ? (await tx.version.count({ where: { reportId: report.id } })) + 1 : undefined;
    const moved = await transition(held, gathered, { ...payload, versionNumber });
    if (!moved.ok) return moved;
    if (isHeldFor(held, "move.signOff")) await keepSignedSums(tx, report);
    if (isHeldFor(held, "move.submit")) await freezeVersion(held, draft, findings);
    if (isHeldFor(held, "move.abandon")) await restorePublished(held, draft);
    await tellOfMove(held, input.note);
    if (input.move === "correct") await notifyOfCorrection(held, input.note);
    return done(moved.value);
  },
  { timeout: 20_000 },
);

/** Each correction is a separate event. */
async function notifyOfCorrection(
  { tx, target: { id, unit, year } }: HeldReport<MovePermission>,
  note = "",
): Promise<void> {
  const key = `correction-${id}-${await tx.event.count({ where: { reportId: id, move: "correct" } })}`;
  const text = correctionWords({ unit: unit.name, year }, note);
  await notify(tx, [
    { kind: "correction", key, unitCode: unit.code, year, text, href: `/reviews?year=${year}` },
  ]);
}
