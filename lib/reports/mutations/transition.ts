import type { Actor } from "@/lib/access/actor";
import { rolesOn } from "@/lib/access/policy";
import { done, type Result } from "@/lib/core/refusal";
import { advance, type Facts, type MoveId, type State } from "@/lib/core/workflow/workflow";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { MovePayload, ReportHead } from "../types";

/**
 * Makes one move of the workflow: asks the table, writes the new state and the event. The caller holds the report's
 * row (lockReport) and the transaction; a refusal has written nothing.
 */
export async function transition(
  tx: Tx,
  actor: Actor,
  report: ReportHead,
  move: MoveId,
  facts: Facts,
  payload: MovePayload,
): Promise<Result<State>> {
  const next = advance(report.state, move, rolesOn(actor, report.lineage), facts);
  if (!next.ok) return next;
  const at = now();
  await tx.report.update({ where: { id: report.id }, data: { state: next.state, updatedAt: at } });
  await tx.event.create({
    data: { reportId: report.id, move, from: report.state, to: next.state, actorId: actor.id, payload, at },
  });
  return done(next.state);
}
