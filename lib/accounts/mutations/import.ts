import type { Actor } from "@/lib/access/actor";
import { lockActor } from "@/lib/access/data";
import { signedOut } from "@/lib/access/ended";
import { done, type Result, refused } from "@/lib/core/refusal";
import { db } from "@/lib/platform/db";
import { checkAccountImport } from "../import-check";
import type { OneTimePassword } from "../types";
import { addAccounts, type FreshAccount, freshAccount } from "./create";

/**
 * Makes every account of a CSV file, or none of them: then every fault of the file is told. The file is checked again
 * within the transaction, since the slow hashing leaves time for others.
 */
export async function importAccounts(actor: Actor, bytes: Uint8Array): Promise<Result<OneTimePassword[]>> {
  const first = await checkAccountImport(actor, bytes);
  if (!first.ok) return first;
  const fresh: FreshAccount[] = [];
  for (const account of first.value) fresh.push(await freshAccount(account));
  return db
    .$transaction(
      async (tx) => {
        const standing = await lockActor(tx, actor.id);
        if (!standing) return signedOut;
        const checked = await checkAccountImport(standing, bytes, tx);
        if (!checked.ok) return checked;
        if (!(await addAccounts(tx, actor.id, fresh))) throw new TakenMeanwhile();
        return done(fresh.map(({ shown }) => shown));
      },
      { timeout: 60_000 },
    )
    .catch((error: unknown) => {
      if (error instanceof TakenMeanwhile)
        return refused("taken", "有用户名刚刚被别人使用了，这次没有导入任何账号。请重新检查文件。");
      throw error;
    });
}

/** Somebody took one of the usernames while the file was imported: the transaction is undone. */
class TakenMeanwhile extends Error {}
