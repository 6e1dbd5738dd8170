"use server";
import { revalidatePath } from "next/cache";
import { deskAction } from "@/lib/access/action-client";
import type { Result } from "@/lib/core/refusal";
import { reportSchema } from "@/lib/reviews/schema";
import { approve, approveAndPublish, publish } from "./mutations";

export const approveAction = deskAction
  .inputSchema(reportSchema)
  .action(async ({ parsedInput, ctx }) => refreshed(await approve(ctx.actor, parsedInput)));

export const publishAction = deskAction
  .inputSchema(reportSchema)
  .action(async ({ parsedInput, ctx }) => refreshed(await publish(ctx.actor, parsedInput)));

export const approveAndPublishAction = deskAction
  .inputSchema(reportSchema)
  .action(async ({ parsedInput, ctx }) => refreshed(await approveAndPublish(ctx.actor, parsedInput)));

/** A publication shows on the desk and in the reading room alike. */
function refreshed<Value>(result: Result<Value>): Result<Value> {
  if (result.ok) revalidatePath("/", "layout");
  return result;
}
