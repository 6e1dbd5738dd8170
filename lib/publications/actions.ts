"use server";
import { after } from "next/server";
import { permittedAction } from "@/lib/access/action-client";
import type { Result } from "@/lib/core/refusal";
import { revalidating } from "@/lib/platform/http/revalidating";
import { reportSchema } from "@/lib/reviews/schema";
import { approve, approveAndPublish, type Publishing, publish } from "./mutations";
import { keepAndSignPublished } from "./receipts/keep-and-sign";
import { answerReleased } from "./release/answer-released";
import { approveAll, release } from "./release/mutations";
import { approveAllSchema, releaseSchema } from "./schema";
import { putBack, takeDown } from "./take-down/mutations";
import { putBackSchema, takeDownSchema } from "./take-down/schema";

/** Renders the signed-in and the public pages of the publication again. */
const refreshed = revalidating("/");

export const approveAction = permittedAction("move.approve", reportSchema, approve, refreshed);

export const publishAction = permittedAction("move.publish", reportSchema, publish, published);

export const approveAndPublishAction = permittedAction(
  "move.approve",
  reportSchema,
  approveAndPublish,
  published,
);

export const releaseAction = permittedAction("move.publish", releaseSchema, release, answerReleased);

export const approveAllAction = permittedAction("move.approve", approveAllSchema, approveAll, refreshed);

export const takeDownAction = permittedAction("publication.takeDown", takeDownSchema, takeDown, refreshed);

export const putBackAction = permittedAction("publication.takeDown", putBackSchema, putBack, refreshed);

/** Files and signature are made after the response; if that fails, by the job queued with the publication. */
function published(result: Result<Publishing>): Result<Publishing> {
  if (result.ok) after(() => keepAndSignPublished(result.value));
  return refreshed(result);
}
