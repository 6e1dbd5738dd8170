import { done, refused } from "@/lib/core/refusal";
import type { RenameAccountInput } from "../schema";
import { accountMutation, record } from "./account-mutation";

/**
 * Mends the name of the person behind an account: as it was mistyped, or after it changed. What was published
 * and recorded under the old one stays; lists show the new one. The username stays. Refused: as every
 * mutation of an account, `wrongState`.
 */
export const renameAccount = accountMutation(async (held, { accountId, name }: RenameAccountInput) => {
  const { tx, account } = held;
  if (account.name === name) return refused("wrongState", "姓名没有改动。");
  await tx.account.update({ where: { id: accountId }, data: { name } });
  await record(held, "account.renamed", accountId, { from: account.name, to: name });
  return done(null);
});
