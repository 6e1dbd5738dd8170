import { type MovePermission, moveOf } from "@/lib/access/policy";
import { done, type Result } from "@/lib/core/refusal";
import { isOnOwnWork } from "@/lib/core/workflow/own-work";
import { advance, type State } from "@/lib/core/workflow/workflow";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { addJob } from "@/lib/platform/jobs/queue";
import { keepMove } from "@/lib/platform/record/mutations";
import { answeringMoves, findLastChange } from "../../own-work/data";
import type { MovePayload } from "../../types";
import type { HeldReport } from "../report-mutation";
import type { Gathered } from "./gather-guards";

/**
 * Makes the move of the workflow for which the right is held: asks the table, writes the new state and the event. A
 * refusal has written nothing.
 */
export async function transition(
  { tx, actor, roles, permission, target: report }: HeldReport<MovePermission>,
  { guards, onePerson }: Gathered,
  given: MovePayload,
): Promise<Result<State>> {
  const move = moveOf(permission);
  const next = advance(report.state, move, roles, guards);
  if (!next.ok) return next;
  const at = now();
  await tx.report.update({ where: { id: report.id }, data: { state: next.state, updatedAt: at } });
  const payload: MovePayload = {
    ...given,
    ...(answeringMoves.includes(move) && { lastChange: await findLastChange(tx, report.id) }),
    ...(isOnOwnWork(move) && onePerson && { onePerson }),
  };
  const event = { reportId: report.id, move, from: report.state, to: next.state, payload, at };
  await keepMove(tx, { ...event, actorId: actor.id });
  await followOnce(tx);
  return done(next.state);
}

const following = new WeakSet<Tx>();

/** What the county adds up may be another now: its own report follows at once. Two moves of one transaction ask for it once. */
async function followOnce(tx: Tx): Promise<void> {
  if (following.has(tx)) return;
  following.add(tx);
  await addJob(tx, "follow", {}, { key: "follow" });
}
