import { db } from "@/lib/platform/db";

/** The data on second factors for the user's own account page. */
export async function listOwnFactors(accountId: string) {
  const { totpFactor, securityKeys, _count } = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: {
      totpFactor: { select: { addedAt: true } },
      securityKeys: {
        select: { id: true, name: true, addedAt: true, usedAt: true },
        orderBy: { addedAt: "asc" },
      },
      _count: { select: { recoveryCodes: true } },
    },
  });
  return {
    ...{ totpSince: totpFactor?.addedAt ?? null, keys: securityKeys },
    recoveryCodes: _count.recoveryCodes,
  };
}
