"use server";
import { permittedAction } from "@/lib/access/action-client";
import { revalidating } from "@/lib/platform/http/revalidating";
import { markRead, setEmail } from "./mutations/own";
import { setPlan } from "./mutations/set-plan";
import { markReadSchema, setEmailSchema, setPlanSchema } from "./schema";

/** Renders the unread count of every page again. */
export const markReadAction = permittedAction(
  "messages.own",
  markReadSchema,
  markRead,
  revalidating("/messages"),
);

export const setEmailAction = permittedAction(
  "messages.own",
  setEmailSchema,
  setEmail,
  revalidating("/account"),
);

export const setPlanAction = permittedAction(
  "county.remind",
  setPlanSchema,
  setPlan,
  revalidating("/counties"),
);
