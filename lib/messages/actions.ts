"use server";
import { revalidatePath } from "next/cache";
import { permittedAction } from "@/lib/access/action-client";
import type { Result } from "@/lib/core/refusal";
import { markRead, setEmail } from "./mutations/own";
import { setPlan } from "./mutations/set-plan";
import { markReadSchema, setEmailSchema, setPlanSchema } from "./schema";

/** Renders the unread count of every page anew. */
export const markReadAction = permittedAction("messages.own", markReadSchema, markRead, (result) =>
  refreshed(result, "/messages"),
);

export const setEmailAction = permittedAction("messages.own", setEmailSchema, setEmail, (result) =>
  refreshed(result, "/account"),
);

export const setPlanAction = permittedAction("county.remind", setPlanSchema, setPlan, (result) =>
  refreshed(result, "/counties"),
);

function refreshed<Value>(result: Result<Value>, path: string): Result<Value> {
  if (result.ok) revalidatePath(path, "layout");
  return result;
}
