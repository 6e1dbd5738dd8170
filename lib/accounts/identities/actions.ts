"use server";
import { permittedAction } from "@/lib/access/action-client";
import { revalidating } from "@/lib/platform/http/revalidating";
import { declineIdentity, linkIdentity, unlinkIdentity } from "./mutations";
import { identitySchema, linkSchema } from "./schema";

/** Renders the account list again after a change. */
const refreshed = revalidating("/accounts");

export const linkIdentityAction = permittedAction("accounts.manage", linkSchema, linkIdentity, refreshed);

export const unlinkIdentityAction = permittedAction("accounts.manage", linkSchema, unlinkIdentity, refreshed);

export const declineIdentityAction = permittedAction(
  "accounts.manage",
  identitySchema,
  declineIdentity,
  refreshed,
);
