"use server";
import { revalidatePath } from "next/cache";
import { permittedAction } from "@/lib/access/action-client";
import type { Result } from "@/lib/core/refusal";
import { declineIdentity, linkIdentity, unlinkIdentity } from "./mutations";
import { identitySchema, linkSchema } from "./schema";

export const linkIdentityAction = permittedAction("accounts.manage", linkSchema, linkIdentity, refreshed);

export const unlinkIdentityAction = permittedAction("accounts.manage", linkSchema, unlinkIdentity, refreshed);

export const declineIdentityAction = permittedAction(
  "accounts.manage",
  identitySchema,
  declineIdentity,
  refreshed,
);

/** The page of the accounts is drawn anew after a change. */
function refreshed<Value>(result: Result<Value>): Result<Value> {
  if (result.ok) revalidatePath("/accounts", "layout");
  return result;
}
