"use server";
import { permittedAction } from "@/lib/access/action-client";
import { revalidating } from "@/lib/platform/http/revalidating";
import { enterRollUp, removeRollUpEntry } from "./mutations";
import { enterRollUpSchema, removeRollUpEntrySchema } from "./schema";

/** Renders the page of the roll-up again after a change. */
const refreshed = revalidating({ page: "/roll-up" });

export const enterRollUpAction = permittedAction("county.rollUp", enterRollUpSchema, enterRollUp, refreshed);

export const removeRollUpEntryAction = permittedAction(
  "county.rollUp",
  removeRollUpEntrySchema,
  removeRollUpEntry,
  refreshed,
);
