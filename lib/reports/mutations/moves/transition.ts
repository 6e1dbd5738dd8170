import { type MovePermission, moveOf } from "@/lib/access/policy";
import { done, type Result } from "@/lib/core/refusal";
import { isOnOwnWork } from "@/lib/core/workflow/own-work";
import { advance, type State } from "@/lib/core/workflow/workflow";
import { now } from "@/lib/platform/clock";
import { keepMove } from "@/lib/platform/record/mutations";
import { askToFollow } from "@/lib/units/mutations/ask-to-follow";
import { answeringMoves, findLastChange } from "../../own-work/data";
import type { MovePayload } from "../../types";
import type { HeldReport } from "../report-mutation";
import type { Gathered } from "./gather-guards";

/**
 * Makes the permitted workflow move: checks the table, writes the new state and the event. A refusal writes
 * nothing.
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
  // The sums of the units above may have changed.
  await askToFollow(tx, report.lineage.slice(1), report.year);
  return done(next.state);
}
