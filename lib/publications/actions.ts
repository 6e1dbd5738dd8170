"use server";
import { revalidatePath } from "next/cache";
import { after } from "next/server";
import { permittedAction } from "@/lib/access/action-client";
import type { Result } from "@/lib/core/refusal";
import { logger } from "@/lib/platform/logger";
import { reportSchema } from "@/lib/reviews/schema";
import { approve, approveAndPublish, type Publishing, publish } from "./mutations";
import { keepAndSeal } from "./receipts/loaders";

export const approveAction = permittedAction("move.approve", reportSchema, approve, refreshed);

export const publishAction = permittedAction("move.publish", reportSchema, publish, published);

export const approveAndPublishAction = permittedAction(
  "move.approve",
  reportSchema,
  approveAndPublish,
  published,
);

/** The files and the signature follow when the reviewer has been answered; where they fail, the first reader has them made. */
function published(result: Result<Publishing>): Result<Publishing> {
  if (result.ok) {
    const { unitCode, year, number } = result.value;
    after(() =>
      keepAndSeal(unitCode, year, number).catch((error) =>
        logger.error(
          { error, unitCode, year, number },
          "the files of a publication could not be made and signed",
        ),
      ),
    );
  }
  return refreshed(result);
}

/** A publication shows on the pages of the signed-in part and on the public ones. */
function refreshed<Value>(result: Result<Value>): Result<Value> {
  if (result.ok) revalidatePath("/", "layout");
  return result;
}
