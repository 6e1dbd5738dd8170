import { done } from "@/lib/core/refusal";
import { now } from "@/lib/platform/clock";
import type { VisitInput } from "../schema";
import { reportMutation } from "./report-mutation";

/** Stores the user's current step, to return to it. */
export const rememberVisit = reportMutation(
  "report.read",
  async ({ tx, actor }, { reportId, stepId }: VisitInput) => {
    const key = { reportId, accountId: actor.id };
    await tx.visit.upsert({
      where: { reportId_accountId: key },
      create: { ...key, stepId, at: now() },
      update: { stepId, at: now() },
    });
    return done(null);
  },
);
