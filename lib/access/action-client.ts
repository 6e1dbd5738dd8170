import { randomUUID } from "node:crypto";
import { createSafeActionClient, returnServerError } from "next-safe-action";
import { z } from "zod";
import type { Refusal } from "@/lib/core/refusal";
import { logger } from "@/lib/platform/logger";
import { signedOut } from "./ended";
import { currentStanding } from "./session";
import { storable } from "./storable";

z.config(z.locales.zhCN());

const passwordFirst: Refusal = {
  code: "passwordFirst",
  message: "请先到“我的账号”把临时密码换成自己的密码，再继续操作。您写的内容还在本页。",
};

const openAction = createSafeActionClient({
  defaultValidationErrorsShape: "formatted",
  handleServerError(error): Refusal {
    const incident = randomUUID().slice(0, 8);
    logger.error({ err: error, incident }, "an action failed");
    return {
      code: "unexpected",
      message: `系统出了意外，这一步没有完成，您写的内容还在本页。请稍后再试；如仍不行，请把编号 ${incident} 告诉管理员。`,
    };
  },
});

const signedInAction = openAction.use(async ({ next }) => {
  const standing = await currentStanding();
  return standing ? next({ ctx: standing }) : returnServerError(signedOut.refusals[0]);
});

const ownPasswordAction = signedInAction.use(async ({ ctx, next }) =>
  ctx.mustChangePassword ? returnServerError(passwordFirst) : next({ ctx: { actor: ctx.actor } }),
);

/** For the one action that is open while the password must be changed: changing it. */
export const standingAction = {
  inputSchema: <Schema extends z.ZodType>(schema: Schema) =>
    signedInAction.inputSchema(schema.transform(storable)),
};

/**
 * Every action of the desk: `deskAction.inputSchema(schema).action(async ({ parsedInput, ctx: { actor } }) => Result)`.
 * Actions answer a Result as data. Signed out, malformed input and unexpected errors are answered in Chinese too;
 * components/shell/answer.ts makes one Result of all of them. Whatever passes the schema can be stored.
 */
export const deskAction = {
  inputSchema: <Schema extends z.ZodType>(schema: Schema) =>
    ownPasswordAction.inputSchema(schema.transform(storable)),
};
