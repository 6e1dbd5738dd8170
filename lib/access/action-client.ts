import { randomUUID } from "node:crypto";
import { createSafeActionClient, returnServerError } from "next-safe-action";
import { z } from "zod";
import type { Refusal, Result } from "@/lib/core/refusal";
import { hasRoom, noRoom, noteDiskFull } from "@/lib/platform/disk-space";
import { logger } from "@/lib/platform/logger";
import { isDiskFull, isOverload, isUnavailable } from "@/lib/platform/overload";
import { consume } from "@/lib/platform/rate-limit/consume";
import { sanitizeForPostgres } from "../platform/sanitize-for-postgres";
import type { Actor } from "./actor";
import { currentAccount, writerOfRequest } from "./auth/session";
import { signedOut } from "./auth/signed-out";
import type { CurrentAccount } from "./data";
import type { Guarded } from "./guarded";
import { forbidden, type Permission, permitAnywhere } from "./policy";
import { otherPerson } from "./request/other-person";

z.config(z.locales.zhCN());

const passwordFirst: Refusal = {
  code: "passwordFirst",
  message: "请先到“我的账号”把临时密码换成自己的密码，再继续操作。您写的内容还在本页。",
};

const factorFirst: Refusal = {
  code: "factorFirst",
  message:
    "本站要求审核员和管理员使用两步验证。请先到“我的账号”设置验证器或安全密钥，再继续操作。您写的内容还在本页。",
};

const busy: Refusal = {
  code: "busy",
  message: "现在同时操作的人太多，这一步没有完成，您写的内容还在本页。请过几秒再试。",
};

const diskFull: Refusal = {
  code: "diskFull",
  message:
    "服务器的磁盘满了，暂时存不进去。您写的内容还在本页和本机，请不要关闭页面，并请告诉管理员清理磁盘。",
};

const unavailable: Refusal = {
  code: "unavailable",
  message:
    "数据库暂时没有应答（可能在重新启动或切换），不能确定这一步是否完成，您写的内容还在本页。请过半分钟再试；如果过了几分钟还不行，请告诉管理员。",
};

/**
 * Maps an error to the response for the user: overload, full disk, no database, or an incident with its
 * number in the log.
 */
export function refusalOfError(error: unknown): Refusal {
  const incident = randomUUID().slice(0, 8);
  logger.error({ err: error, incident }, "an action failed");
  if (isOverload(error)) return busy;
  if (isDiskFull(error)) {
    noteDiskFull();
    return diskFull;
  }
  if (isUnavailable(error)) return unavailable;
  return {
    code: "unexpected",
    message: `系统出了意外，这一步没有完成，您写的内容还在本页。请稍后再试；如仍不行，请把编号 ${incident} 告诉管理员。`,
  };
}

const client = createSafeActionClient({
  defaultValidationErrorsShape: "formatted",
  handleServerError: refusalOfError,
});

const signedInClient = client.use(async ({ next }) => {
  const account = await currentAccount();
  if (!account) return returnServerError(signedOut.refusals[0]);
  const other = otherPerson(await writerOfRequest(), account.actor);
  return other ? returnServerError(other.refusals[0]) : next({ ctx: account });
});

/**
 * Why an account may not begin with any of these permissions, before anything of the input is read; null if
 * it may. With an initial password, or without a required second factor, only the actor's own account is
 * accessible; without a role that has one of the permissions, nothing.
 */
export async function refusalOfEntry(
  { actor, mustChangePassword, mustAddFactor }: CurrentAccount,
  permissions: readonly [Permission, ...Permission[]],
): Promise<Refusal | null> {
  const [first] = permissions;
  if (first !== "account.own") {
    if (mustChangePassword) return passwordFirst;
    if (mustAddFactor) return factorFirst;
  }
  if (!permissions.some((permission) => permitAnywhere(actor, permission).ok))
    return forbidden(first).refusals[0] ?? null;
  if (!permissions.some((permission) => imports.has(permission))) return null;
  if (!(await hasRoom())) return { code: "diskFull", message: noRoom };
  const seconds = await consume("imports", actor.id);
  return seconds > 0 ? tooMany(seconds) : null;
}

const clientFor = (permissions: readonly [Permission, ...Permission[]]) =>
  signedInClient.use(async ({ ctx: account, next }) => {
    const refusal = await refusalOfEntry(account, permissions);
    return refusal ? returnServerError(refusal) : next({ ctx: { actor: account.actor } });
  });

/** Permissions of actions that read and place uploaded files. */
const imports: ReadonlySet<Permission> = new Set<Permission>(["report.import", "county.import"]);

function tooMany(seconds: number): Refusal {
  return {
    code: "tooMany",
    message: `导入得太快，请 ${seconds} 秒后再继续。已经导入的都在，其余的还在本页。`,
  };
}

/**
 * Creates a server action for signed-in users. It names its permission (or, if it covers several moves, each
 * of them), and calls a mutation or read that checks that permission first; anything else does not compile.
 * Input is validated by `schema` and sanitized for storage; the output is a Result, mapped by `answer` if
 * given. Missing sign-in, malformed input and unexpected errors are also answered in Chinese
 * (components/shell/action-result.ts).
 */
export function permittedAction<P extends Permission, Schema extends z.ZodType, Value>(
  permission: P | readonly [P, ...P[]],
  schema: Schema,
  run: Guarded<NoInfer<P>, z.output<Schema>, Value>,
): Action<Schema, Value>;
export function permittedAction<P extends Permission, Schema extends z.ZodType, Value, Answer>(
  permission: P | readonly [P, ...P[]],
  schema: Schema,
  run: Guarded<NoInfer<P>, z.output<Schema>, Value>,
  answer: (result: Result<Value>) => Result<Answer> | Promise<Result<Answer>>,
): Action<Schema, Answer>;
export function permittedAction<P extends Permission, Schema extends z.ZodType, Value>(
  permission: P | readonly [P, ...P[]],
  schema: Schema,
  run: Guarded<NoInfer<P>, z.output<Schema>, Value>,
  answer: (result: Result<Value>) => Result<Value> | Promise<Result<Value>> = (result) => result,
) {
  const permissions = typeof permission === "string" ? ([permission] as const) : permission;
  return actionOf(permissions, schema, async (actor, input) => answer(await run(actor, input)));
}

type Action<Schema extends z.ZodType, Answer> = ReturnType<typeof actionOf<Schema, Answer>>;

function actionOf<Schema extends z.ZodType, Answer>(
  permissions: readonly [Permission, ...Permission[]],
  schema: Schema,
  handle: (actor: Actor, input: z.output<Schema>) => Promise<Result<Answer>>,
) {
  return clientFor(permissions)
    .inputSchema(schema.transform(sanitizeForPostgres))
    .action(({ parsedInput, ctx }) => handle(ctx.actor, parsedInput as z.output<Schema>));
}
