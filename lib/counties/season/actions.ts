"use server";
import { permittedAction } from "@/lib/access/action-client";
import { revalidating } from "@/lib/platform/http/revalidating";
import { readReminders } from "./loaders";
import { answerReminder, extendUnit, remindUnits, setContact } from "./mutations";
import {
  answerReminderSchema,
  extendSchema,
  remindersSchema,
  remindSchema,
  setContactSchema,
} from "./schema";

/** Renders the pages again that show due days and reminders. */
const refreshed = revalidating("/reviews", "/desk");

export const setContactAction = permittedAction("county.remind", setContactSchema, setContact, refreshed);

export const extendAction = permittedAction("county.remind", extendSchema, extendUnit, refreshed);

export const remindAction = permittedAction("county.remind", remindSchema, remindUnits, refreshed);

export const readRemindersAction = permittedAction("county.remind", remindersSchema, readReminders);

export const answerReminderAction = permittedAction(
  "county.remind",
  answerReminderSchema,
  answerReminder,
  refreshed,
);
