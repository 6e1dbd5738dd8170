import { done, refused } from "@/lib/core/refusal";
import type { RenameAccountInput } from "../schema";
import { accountMutation, record } from "./account-mutation";

/**
 * Changes the name of the person behind an account, to fix a typo or after a change of name. Publications and
 * the record keep the old name; lists show the new one. The username is unchanged. Refused: as for every
 * mutation of an account, `wrongState`.
 */
export const renameAccount = accountMutation(async (held, { accountId, name }: RenameAccountInput) => {
  const { tx, account } = held;
  if (account.name === name) return refused("wrongState", "姓名没有改动。");
  await tx.account.update({ where: { id: accountId }, data: { name } });
  await record(held, "account.renamed", accountId, { from: account.name, to: name });
  return done(null);
});
