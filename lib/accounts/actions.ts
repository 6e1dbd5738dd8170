"use server";
import { permittedAction } from "@/lib/access/action-client";
import { openSession } from "@/lib/access/auth/open-session";
import { currentVisitor } from "@/lib/access/request/visitor";
import { beginSession } from "@/lib/access/sessions/mutations";
import { done } from "@/lib/core/refusal";
import { revalidating } from "@/lib/platform/http/revalidating";
import { checkAccountImport } from "./csv-import/check";
import { createAccount } from "./mutations/create";
import { disableAccount, enableAccount, resetPassword } from "./mutations/disable";
import { importAccounts } from "./mutations/import";
import { changeOwnPassword } from "./mutations/own-password";
import { confirmRole, declineRole } from "./mutations/pending";
import { renameAccount } from "./mutations/rename";
import { grantRole, revokeRole } from "./mutations/roles";
import { transferAccount } from "./mutations/transfer";
import {
  accountFileSchema,
  accountSchema,
  changePasswordSchema,
  createAccountSchema,
  renameAccountSchema,
  roleSchema,
  transferAccountSchema,
} from "./schema";

/** Renders the list again after a change. */
const refreshed = revalidating("/accounts");

export const createAccountAction = permittedAction(
  "accounts.manage",
  createAccountSchema,
  createAccount,
  refreshed,
);

export const renameAccountAction = permittedAction(
  "accounts.manage",
  renameAccountSchema,
  renameAccount,
  refreshed,
);

export const transferAccountAction = permittedAction(
  "accounts.manage",
  transferAccountSchema,
  transferAccount,
  refreshed,
);

export const disableAccountAction = permittedAction(
  "accounts.manage",
  accountSchema,
  disableAccount,
  refreshed,
);

export const enableAccountAction = permittedAction(
  "accounts.manage",
  accountSchema,
  enableAccount,
  refreshed,
);

export const resetPasswordAction = permittedAction(
  "accounts.manage",
  accountSchema,
  resetPassword,
  refreshed,
);

export const grantRoleAction = permittedAction("accounts.manage", roleSchema, grantRole, refreshed);

export const revokeRoleAction = permittedAction("accounts.manage", roleSchema, revokeRole, refreshed);

export const confirmRoleAction = permittedAction("accounts.manage", roleSchema, confirmRole, refreshed);

export const declineRoleAction = permittedAction("accounts.manage", roleSchema, declineRole, refreshed);

export const checkAccountImportAction = permittedAction(
  "accounts.manage",
  accountFileSchema,
  checkAccountImport,
);

export const importAccountsAction = permittedAction(
  "accounts.manage",
  accountFileSchema,
  importAccounts,
  refreshed,
);

/** Also permitted while the password must be changed. Continues with a new session. */
export const changeOwnPasswordAction = permittedAction(
  "account.own",
  changePasswordSchema,
  changeOwnPassword,
  async (changed) => {
    if (!changed.ok) return changed;
    await openSession(await beginSession(changed.value, await currentVisitor()));
    return done(null);
  },
);
