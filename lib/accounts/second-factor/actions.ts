"use server";
import { permittedAction } from "@/lib/access/action-client";
import { revalidating } from "@/lib/platform/http/revalidating";
import { accountSchema } from "../schema";
import { addKey, addTotp, beginKey, beginTotp, removeFactor, renewRecoveryCodes } from "./mutations";
import { confirmReset, declineReset, proposeReset } from "./reset";
import { addKeySchema, provenSchema, removeFactorSchema, totpCodeSchema } from "./schema";

/** Renders the list again after a change. */
const refreshed = revalidating("/accounts");

export const beginTotpAction = permittedAction("account.own", provenSchema, beginTotp);

export const addTotpAction = permittedAction("account.own", totpCodeSchema, addTotp);

export const beginKeyAction = permittedAction("account.own", provenSchema, beginKey);

export const addKeyAction = permittedAction("account.own", addKeySchema, addKey);

export const removeFactorAction = permittedAction("account.own", removeFactorSchema, removeFactor);

export const renewRecoveryCodesAction = permittedAction("account.own", provenSchema, renewRecoveryCodes);

export const proposeResetAction = permittedAction("accounts.manage", accountSchema, proposeReset, refreshed);

export const confirmResetAction = permittedAction("accounts.manage", accountSchema, confirmReset, refreshed);

export const declineResetAction = permittedAction("accounts.manage", accountSchema, declineReset, refreshed);
