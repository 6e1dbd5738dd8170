import type { Actor } from "@/lib/access/actor";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";

/** Remembers the step where somebody is, so that they return to it. Reading the report is proved by the caller. */
export async function rememberVisit(actor: Actor, reportId: string, stepId: string): Promise<void> {
  const key = { reportId, accountId: actor.id };
  await db.visit.upsert({
    where: { reportId_accountId: key },
    create: { ...key, stepId, at: now() },
    update: { stepId, at: now() },
  });
}
