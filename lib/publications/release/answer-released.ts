import { revalidatePath } from "next/cache";
import { after } from "next/server";
import { done, type Result } from "@/lib/core/refusal";
import { keepAndSignPublished } from "../receipts/keep-and-sign";
import type { ReleaseOutcome } from "../types";
import type { Released } from "./mutations";

/** The result for each report; the files of all are made one after the other. */
export function answerReleased(result: Result<Released[]>): Result<ReleaseOutcome[]> {
  if (!result.ok) return result;
  const publishings = result.value.flatMap(({ published: made }) => made ?? []);
  after(async () => {
    for (const publishing of publishings) await keepAndSignPublished(publishing);
  });
  revalidatePath("/", "layout");
  return done(result.value.map(({ reportId, refusals }) => ({ reportId, refusals })));
}
