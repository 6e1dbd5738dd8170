import { listWaits } from "@/lib/access/sign-in/data";
import { db } from "@/lib/platform/db";
import type { SignInState } from "../types";

/**
 * By account id: the last sign-in according to the record, and until when failed attempts lock the username,
 * on the device or address where they were made.
 */
export async function listSignInStates(
  accounts: readonly { id: string; username: string }[],
): Promise<Map<string, SignInState>> {
  const names = accounts.map(({ username }) => username);
  const [last, until] = await Promise.all([
    db.$queryRaw<{ id: string; at: string | null }[]>`
      SELECT "asked"."id", (
        SELECT "at" FROM "RecordEntry"
        WHERE "actorId" = "asked"."id" AND "kind" = 'signIn' ORDER BY "sequence" DESC LIMIT 1
      ) AS "at"
      FROM unnest(${accounts.map(({ id }) => id)}::text[]) AS "asked"("id")`,
    listWaits(names),
  ]);
  const lastAt = new Map(last.map(({ id, at }) => [id, at]));
  return new Map(
    accounts.map(({ id, username }) => {
      const at = lastAt.get(id);
      return [id, { lastAt: at ? new Date(at) : null, lockedUntil: until.get(username) ?? null }];
    }),
  );
}
