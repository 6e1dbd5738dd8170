import { done, refused } from "@/lib/core/refusal";
import { mayGive } from "../proof";
import type { RoleInput } from "../schema";
import { accountMutation, record } from "./account-mutation";

/** Gives an account a role at a unit. It holds at the account's next request. Nobody gives a role to themselves: another administrator does. */
export const grantRole = accountMutation(async (held, { accountId, grant }: RoleInput) => {
  const { tx, actor } = held;
  if (actor.id === accountId)
    return refused(
      "oneself",
      "不能给自己添加角色。请由另一位管理员办理；只有一位管理员的，先请上级或新设一位管理员。",
    );
  const allowed = await mayGive(held, [grant], tx);
  if (!allowed.ok) return allowed;
  const { count } = await tx.grant.createMany({ data: [{ accountId, ...grant }], skipDuplicates: true });
  if (count === 0) return refused("wrongState", "这个账号已经有这个角色。");
  await record(held, "role.granted", accountId, grant);
  return done(null);
});

/**
 * Takes a role from an account. Nobody takes the role of administrator from themselves, and an account keeps at least one
 * role: without any it would belong to no unit, and no administrator could find it.
 */
export const revokeRole = accountMutation(async (held, { accountId, grant }: RoleInput) => {
  const { tx, actor, account } = held;
  if (actor.id === accountId && grant.role === "administrator")
    return refused("oneself", "不能取消自己的管理员角色。请联系另一位管理员。");
  const given = account.grants.some(
    ({ role, unitCode }) => role === grant.role && unitCode === grant.unitCode,
  );
  if (!given) return refused("wrongState", "这个账号没有这个角色。");
  if (account.grants.length === 1)
    return refused("lastRole", "这是该账号唯一的角色。如不再使用，请停用账号；如要更换，请先添加新角色。");
  await tx.grant.delete({ where: { accountId_role_unitCode: { accountId, ...grant } } });
  await record(held, "role.revoked", accountId, grant);
  return done(null);
});
