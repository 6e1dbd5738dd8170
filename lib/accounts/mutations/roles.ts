import { isPrivileged } from "@/lib/access/actor";
import { done, refused } from "@/lib/core/refusal";
import { mayGive } from "../authorize";
import type { RoleInput } from "../schema";
import type { GivenRole } from "../types";
import { accountMutation, record } from "./account-mutation";
import { isSame, propose } from "./pending";

/**
 * Gives an account a role at a unit. It applies from the account's next request; a reviewer or administrator
 * role only after confirmation by a second administrator. Nobody can give themselves a role.
 */
export const grantRole = accountMutation(async (held, { accountId, grant }: RoleInput) => {
  const { tx, actor, account } = held;
  if (actor.id === accountId)
    return refused(
      "oneself",
      "不能给自己添加角色。请由另一位管理员办理；只有一位管理员的，先请上级或新设一位管理员。",
    );
  const allowed = await mayGive(held, [grant], tx);
  if (!allowed.ok) return allowed;
  if (account.grants.some((held) => isSame(held, grant)))
    return refused("wrongState", "这个账号已经有这个角色。");
  if (account.pending.some((waiting) => isSame(waiting, grant)))
    return refused("wrongState", "这个角色已经提出，正等待另一位管理员确认。");
  const pending = isPrivileged(grant);
  if (pending) await propose(held, [{ ...grant, accountId }]);
  else await tx.grant.create({ data: { accountId, ...grant } });
  await record(held, pending ? "role.proposed" : "role.granted", accountId, grant);
  return done<GivenRole>({ pending });
});

/**
 * Revokes a role. Nobody can revoke their own administrator role, and an account keeps at least one role:
 * without any it would belong to no unit, and no administrator could find it.
 */
export const revokeRole = accountMutation(async (held, { accountId, grant }: RoleInput) => {
  const { tx, actor, account } = held;
  if (actor.id === accountId && grant.role === "administrator")
    return refused("oneself", "不能取消自己的管理员角色。请联系另一位管理员。");
  if (!account.grants.some((held) => isSame(held, grant)))
    return refused("wrongState", "这个账号没有这个角色。");
  if (account.grants.length + account.pending.length === 1)
    return refused("lastRole", "这是该账号唯一的角色。如不再使用，请停用账号；如要更换，请先添加新角色。");
  await tx.grant.delete({ where: { accountId_role_unitCode: { accountId, ...grant } } });
  await record(held, "role.revoked", accountId, grant);
  return done(null);
});
