import { z } from "zod";
import { keyAddedSchema } from "@/lib/access/second-factor/schema";

/** The current password, so that an unattended session cannot be used to change how its owner signs in. */
const current = z.string().min(1, "请填写现在的密码。").max(256);

export const provenSchema = z.object({ current });
export type ProvenInput = z.output<typeof provenSchema>;

export const totpCodeSchema = z.object({
  code: z
    .string()
    .max(20)
    .transform((typed) => typed.normalize("NFKC").replace(/\s/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, "请填写验证器上显示的 6 位数字。")),
});
export type TotpCodeInput = z.output<typeof totpCodeSchema>;

export const addKeySchema = z.object({
  name: z.string().trim().min(1, "请给这把密钥起个名字。").max(30, "名字不超过 30 个字。"),
  added: keyAddedSchema,
});
export type AddKeyInput = z.output<typeof addKeySchema>;

/** The factor to remove: a security key by its id, or the app if there is none. */
export const removeFactorSchema = z.object({ current, keyId: z.string().max(2_000).nullable() });
export type RemoveFactorInput = z.output<typeof removeFactorSchema>;
