import type { Actor } from "@/lib/access/actor";
import { done, type Result, refused } from "@/lib/core/refusal";
import type { State } from "@/lib/core/workflow/workflow";
import { db, type Tx } from "@/lib/platform/db";
import { lockDraft } from "../data";
import { examine, gatherFacts } from "../facts";
import type { MoveInput } from "../schema";
import type { Draft } from "../types";
import { freezeVersion } from "./freeze";
import { restorePublished } from "./restore";
import { transition } from "./transition";

/**
 * The township's moves: hand over, send back, sign off, submit, withdraw, correct, abandon a correction.
 * One transaction: facts, state, event and what follows from the move stand or fall together.
 */
export async function moveReport(actor: Actor, input: MoveInput): Promise<Result<State>> {
  return db.$transaction(
    async (tx) => {
      const draft = await lockDraft(tx, input.reportId);
      if (!draft) return refused("notFound", "没有这份报告。");
      const findings = await examine(tx, draft);
      const payload = { note: input.note, checklist: input.checklist };
      const facts = await gatherFacts(tx, draft, findings, payload);
      const number = input.move === "submit" ? await nextNumber(tx, draft) : undefined;
      const moved = await transition(tx, actor, draft, input.move, facts, {
        ...payload,
        versionNumber: number,
      });
      if (!moved.ok) return moved;
      if (input.move === "submit") await freezeVersion(tx, draft, findings);
      if (input.move === "abandon") await restorePublished(tx, actor, draft);
      return done(moved.value);
    },
    { timeout: 20_000 },
  );
}

async function nextNumber(tx: Tx, draft: Draft): Promise<number> {
  return (await tx.version.count({ where: { reportId: draft.id } })) + 1;
}
