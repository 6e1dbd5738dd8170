"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { deskAction, standingAction } from "@/lib/access/action-client";
import { openSession } from "@/lib/access/open-session";
import { done } from "@/lib/core/refusal";
import { csvFile } from "@/lib/platform/csv";
import { checkAccountImport } from "./import-check";
import { createAccount } from "./mutations/create";
import { importAccounts } from "./mutations/import";
import { changeOwnPassword } from "./mutations/own-password";
import { grantRole, revokeRole } from "./mutations/roles";
import { disableAccount, enableAccount, resetPassword } from "./mutations/standing";
import { accountSchema, createAccountSchema, roleSchema } from "./schema";

export const createAccountAction = deskAction
  .inputSchema(createAccountSchema)
  .action(async ({ parsedInput, ctx }) => shown(await createAccount(ctx.actor, parsedInput)));

export const disableAccountAction = deskAction
  .inputSchema(accountSchema)
  .action(async ({ parsedInput, ctx }) => shown(await disableAccount(ctx.actor, parsedInput.accountId)));

export const enableAccountAction = deskAction
  .inputSchema(accountSchema)
  .action(async ({ parsedInput, ctx }) => shown(await enableAccount(ctx.actor, parsedInput.accountId)));

export const resetPasswordAction = deskAction
  .inputSchema(accountSchema)
  .action(async ({ parsedInput, ctx }) => shown(await resetPassword(ctx.actor, parsedInput.accountId)));

export const grantRoleAction = deskAction
  .inputSchema(roleSchema)
  .action(async ({ parsedInput, ctx }) => shown(await grantRole(ctx.actor, parsedInput)));

export const revokeRoleAction = deskAction
  .inputSchema(roleSchema)
  .action(async ({ parsedInput, ctx }) => shown(await revokeRole(ctx.actor, parsedInput)));

const fileSchema = z.object({ file: csvFile });

export const checkAccountImportAction = deskAction
  .inputSchema(fileSchema)
  .action(({ parsedInput, ctx }) => checkAccountImport(ctx.actor, parsedInput.file));

export const importAccountsAction = deskAction
  .inputSchema(fileSchema)
  .action(async ({ parsedInput, ctx }) => shown(await importAccounts(ctx.actor, parsedInput.file)));

/** Open also while the password must be changed. The reader goes on under a new session. */
export const changeOwnPasswordAction = standingAction
  .inputSchema(z.object({ current: z.string().max(256), next: z.string().max(256) }))
  .action(async ({ parsedInput, ctx }) => {
    const changed = await changeOwnPassword(ctx.actor, parsedInput);
    if (!changed.ok) return changed;
    await openSession(changed.value);
    return done(null);
  });

/** The list is drawn anew after a change. */
function shown<Answer extends { ok: boolean }>(answer: Answer): Answer {
  if (answer.ok) revalidatePath("/accounts", "layout");
  return answer;
}
