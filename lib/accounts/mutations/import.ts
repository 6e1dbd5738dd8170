import { authorizeAnywhere, guarded } from "@/lib/access/guarded";
import { done, refused } from "@/lib/core/refusal";
import { scopeMutation } from "@/lib/units/mutations/unit-mutation";
import { accountsInFile } from "../csv-import/check";
import type { AccountFile } from "../schema";
import { addAccounts, type FreshAccount, freshAccount } from "./create";

/**
 * Creates every account of a CSV file, or none: then all errors of the file are reported. The file is checked
 * again within the transaction, because the slow hashing before it leaves time for concurrent changes.
 */
export const importAccounts = guarded(
  "accounts.manage",
  authorizeAnywhere,
  async (scope, { file }: AccountFile) => {
    const checked = await accountsInFile(scope, file);
    if (!checked.ok) return checked;
    const fresh: FreshAccount[] = [];
    for (const account of checked.value) fresh.push(await freshAccount(account));
    return addChecked(scope.actor, { file, fresh });
  },
);

const addChecked = scopeMutation(
  "accounts.manage",
  async (held, { file, fresh }: AccountFile & { fresh: FreshAccount[] }) => {
    const checked = await accountsInFile(held, file, held.tx);
    if (!checked.ok) return checked;
    return (await addAccounts(held.tx, held.actor.id, fresh))
      ? done(fresh.map(({ shown }) => shown))
      : refused("taken", "有用户名刚刚被别人使用了，这次没有导入任何账号。请重新检查文件。");
  },
  { timeout: 60_000 },
);
