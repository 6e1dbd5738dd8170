"use server";
import { revalidatePath } from "next/cache";
import { permittedAction } from "@/lib/access/action-client";
import type { Result } from "@/lib/core/refusal";
import { answerReminder, extendUnit, remindUnits, setContact } from "./mutations";
import { answerReminderSchema, extendSchema, remindSchema, setContactSchema } from "./schema";

export const setContactAction = permittedAction("county.remind", setContactSchema, setContact, refreshed);

export const extendAction = permittedAction("county.remind", extendSchema, extendUnit, refreshed);

export const remindAction = permittedAction("county.remind", remindSchema, remindUnits, refreshed);

export const answerReminderAction = permittedAction(
  "county.remind",
  answerReminderSchema,
  answerReminder,
  refreshed,
);

/** Renders the pages anew that show due days and reminders. */
function refreshed<Value>(result: Result<Value>): Result<Value> {
  if (result.ok) {
    revalidatePath("/reviews", "layout");
    revalidatePath("/desk", "layout");
  }
  return result;
}
