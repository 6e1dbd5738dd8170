import type { Actor, Grant } from "@/lib/access/actor";
import { permit } from "@/lib/access/policy";
import { done, type Result, refused } from "@/lib/core/refusal";
import type { Db, Tx } from "@/lib/platform/db";
import { findUnits, lineageOf } from "@/lib/units/data";
import { roleFault } from "./rules";

/** Whether an account with these grants is the actor's to manage: every one of them must lie within their reach. */
export async function manages(
  actor: Actor,
  grants: readonly Grant[],
  reader?: Db | Tx,
): Promise<Result<null>> {
  for (const unitCode of new Set(grants.map((grant) => grant.unitCode))) {
    const allowed = permit(actor, "accounts.manage", { lineage: await lineageOf(unitCode, reader) });
    if (!allowed.ok) return outOfReach;
  }
  return done(null);
}

/** Whether the actor may give these grants: known units within their reach, and roles that belong there. */
export async function mayGive(
  actor: Actor,
  grants: readonly Grant[],
  reader?: Db | Tx,
): Promise<Result<null>> {
  const codes = grants.map(({ unitCode }) => unitCode);
  const units = new Map((await findUnits(codes, reader)).map((unit) => [unit.code, unit]));
  for (const { role, unitCode } of grants) {
    const unit = units.get(unitCode);
    if (!unit) return refused("invalid.unitCode", `没有代码为 ${unitCode} 的单位。`);
    const fault = roleFault(role, unit);
    if (fault) return refused("invalid.role", fault);
  }
  return manages(actor, grants, reader);
}

const outOfReach = refused(
  "forbidden",
  "这个账号的角色有的不在您管理的单位之内，您不能办理。请联系上级单位的管理员。",
);
