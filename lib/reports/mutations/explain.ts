import { done } from "@/lib/core/refusal";
import { now } from "@/lib/platform/clock";
import type { ExplainInput } from "../schema";
import { reportMutation } from "./report-mutation";

/** Keeps the clerk's words on a warning with the report; empty words take the explanation back. */
export const explainFinding = reportMutation(
  "report.explain",
  async ({ tx, actor }, { reportId, findingKey, text }: ExplainInput) => {
    if (text === "") await tx.explanation.deleteMany({ where: { reportId, findingKey } });
    else
      await tx.explanation.upsert({
        where: { reportId_findingKey: { reportId, findingKey } },
        create: { reportId, findingKey, text, authorId: actor.id, at: now() },
        update: { text, authorId: actor.id, at: now() },
      });
    return done({ findingKey, text });
  },
);
