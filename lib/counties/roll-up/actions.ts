"use server";
import { revalidatePath } from "next/cache";
import { permittedAction } from "@/lib/access/action-client";
import type { Result } from "@/lib/core/refusal";
import { enterRollUp, removeRollUpEntry } from "./mutations";
import { enterRollUpSchema, removeRollUpEntrySchema } from "./schema";

export const enterRollUpAction = permittedAction("county.rollUp", enterRollUpSchema, enterRollUp, refreshed);

export const removeRollUpEntryAction = permittedAction(
  "county.rollUp",
  removeRollUpEntrySchema,
  removeRollUpEntry,
  refreshed,
);

/** Renders the page of the roll-up anew after a change. */
function refreshed(result: Result<null>): Result<null> {
  if (result.ok) revalidatePath("/roll-up");
  return result;
}
