"use server";
import { revalidatePath } from "next/cache";
import { after } from "next/server";
import { permittedAction } from "@/lib/access/action-client";
import { done, type Result } from "@/lib/core/refusal";
import { logger } from "@/lib/platform/logger";
import { reportSchema } from "@/lib/reviews/schema";
import { approve, approveAndPublish, type Publishing, publish } from "./mutations";
import { keepAndSign } from "./receipts/loaders";
import { approveAll, type Released, release } from "./release/mutations";
import { approveAllSchema, releaseSchema } from "./schema";
import { putBack, takeDown } from "./take-down/mutations";
import { putBackSchema, takeDownSchema } from "./take-down/schema";
import type { ReleaseOutcome } from "./types";

export const approveAction = permittedAction("move.approve", reportSchema, approve, refreshed);

export const publishAction = permittedAction("move.publish", reportSchema, publish, published);

export const approveAndPublishAction = permittedAction(
  "move.approve",
  reportSchema,
  approveAndPublish,
  published,
);

export const releaseAction = permittedAction("move.publish", releaseSchema, release, releasedAll);

export const approveAllAction = permittedAction("move.approve", approveAllSchema, approveAll, refreshed);

export const takeDownAction = permittedAction("publication.takeDown", takeDownSchema, takeDown, refreshed);

export const putBackAction = permittedAction("publication.takeDown", putBackSchema, putBack, refreshed);

/** Of each report what is answered to the person; the files of all follow one after the other. */
function releasedAll(result: Result<Released[]>): Result<ReleaseOutcome[]> {
  if (!result.ok) return result;
  const publishings = result.value.flatMap(({ published: made }) => made ?? []);
  after(async () => {
    for (const publishing of publishings) await keepFiles(publishing);
  });
  return refreshed(done(result.value.map(({ reportId, refusals }) => ({ reportId, refusals }))));
}

/** The files and the signature follow when the reviewer has been answered; where they fail, the first reader has them made. */
function published(result: Result<Publishing>): Result<Publishing> {
  if (result.ok) after(() => keepFiles(result.value));
  return refreshed(result);
}

async function keepFiles({ unitCode, year, number }: Publishing): Promise<void> {
  await keepAndSign(unitCode, year, number).catch((error) =>
    logger.error(
      { error, unitCode, year, number },
      "the files of a publication could not be made and signed",
    ),
  );
}

/** A publication shows on the pages of the signed-in part and on the public ones. */
function refreshed<Value>(result: Result<Value>): Result<Value> {
  if (result.ok) revalidatePath("/", "layout");
  return result;
}
