import { type Grant, roleLabels } from "@/lib/access/actor";
import { done, type Result, refused } from "@/lib/core/refusal";
import { db } from "@/lib/platform/db";
import { addToRecord } from "@/lib/platform/record/mutations";
import { transact } from "@/lib/platform/transaction";
import { giveWaiting } from "./pending";

/** A pending role, as printed by the command line. */
export type WaitingRole = { username: string; name: string; unit: string; role: string; proposedBy: string };

/** Every role pending confirmation. */
export async function listWaitingRoles(): Promise<WaitingRole[]> {
  const rows = await db.pendingGrant.findMany({
    orderBy: [{ at: "asc" }, { unitCode: "asc" }],
    select: {
      role: true,
      unit: { select: { name: true } },
      account: { select: { username: true, name: true } },
      proposedBy: { select: { name: true } },
    },
  });
  return rows.map(({ role, unit, account, proposedBy }) => ({
    ...account,
    ...{ unit: unit.name, role: roleLabels[role], proposedBy: proposedBy.name },
  }));
}

/**
 * Confirms every pending role of an account, for counties with a single administrator. There is no actor:
 * shell access to the server is the authorization, and the record says so. Refused: `notFound`. Returns the
 * roles given.
 */
export async function confirmOnServer(username: string): Promise<Result<Grant[]>> {
  return transact(async (tx) => {
    const account = await tx.account.findUnique({ where: { username }, select: { id: true } });
    if (!account) return refused("notFound", `没有用户名为“${username}”的账号。`);
    await tx.$queryRaw`SELECT 1 FROM "Account" WHERE "id" = ${account.id}::uuid FOR UPDATE`;
    const waiting = await tx.pendingGrant.findMany({ where: { accountId: account.id } });
    if (waiting.length === 0) return refused("notFound", `“${username}”没有等待确认的角色。`);
    for (const grant of waiting) await giveWaiting(tx, account.id, grant);
    await addToRecord(
      tx,
      waiting.map(({ role, unitCode, proposedById }) => ({
        ...{ kind: "role.confirmedOnServer", subject: account.id, actorId: null },
        payload: { role, unitCode, proposedById },
      })),
    );
    return done(waiting.map(({ role, unitCode }) => ({ role, unitCode })));
  });
}
