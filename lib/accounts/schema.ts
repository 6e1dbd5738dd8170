import { z } from "zod";
import { normalizeUsername } from "@/lib/access/sign-in/username";
import { csvFile } from "@/lib/platform/csv/read-csv";
import { passwordFault, usernameFault } from "./rules";

export const roles = ["clerk", "signer", "reviewer", "administrator"] as const;

const accountId = z.uuid();
const grant = z.object({
  role: z.enum(roles, "请选择角色。"),
  unitCode: z.string().regex(/^\d{12}$/, "请选择单位。"),
});

const username = z
  .string()
  .transform(normalizeUsername)
  .superRefine((value, context) => {
    const fault = usernameFault(value);
    if (fault) context.addIssue({ code: "custom", message: fault });
  });

const personName = z.string().trim().min(1, "请填写姓名。").max(30, "姓名不超过 30 个字。");

export const createAccountSchema = z.object({
  username,
  name: personName,
  grants: z.array(grant).min(1, "请至少给一个角色。").max(20),
});
export type CreateAccountInput = z.output<typeof createAccountSchema>;

/** The form's own shape: a person with one role. Unselected fields are empty strings. */
export const newAccountSchema = z.object({
  username,
  name: personName,
  grant: z.object({
    role: z.string().pipe(z.enum(roles, "请选择角色。")),
    unitCode: z.string().regex(/^\d{12}$/, "请选择单位。"),
  }),
});

export const accountSchema = z.object({ accountId });
export type AccountInput = z.output<typeof accountSchema>;

export const renameAccountSchema = z.object({ accountId, name: personName });
export type RenameAccountInput = z.output<typeof renameAccountSchema>;

export const transferAccountSchema = z.object({ accountId, successorId: z.uuid("请选择接手的人。") });
export type TransferAccountInput = z.output<typeof transferAccountSchema>;

export const roleSchema = z.object({ accountId, grant });
export type RoleInput = z.output<typeof roleSchema>;

export const accountFileSchema = z.object({ file: csvFile });
export type AccountFile = z.output<typeof accountFileSchema>;

/** Input for changing the actor's own password; its strength is checked by the mutation. */
export const changePasswordSchema = z.object({ current: z.string().max(256), next: z.string().max(256) });
export type OwnPasswordInput = z.output<typeof changePasswordSchema>;

/** The form for changing the own password; the username is needed for the password check. */
export function ownPasswordSchema(ownUsername: string) {
  return z
    .object({ current: z.string().min(1, "请填写现在的密码。"), next: z.string(), again: z.string() })
    .superRefine(({ current, next, again }, context) => {
      const fault = next === current ? "新密码不能与现在的密码相同。" : passwordFault(next, ownUsername);
      if (fault) context.addIssue({ code: "custom", path: ["next"], message: fault });
      if (again !== next)
        context.addIssue({ code: "custom", path: ["again"], message: "两次输入的新密码不一致。" });
    });
}
