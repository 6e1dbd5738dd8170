import type { Grant } from "@/lib/access/actor";
import { type Permission, type PermissionScope, type Permit, permit } from "@/lib/access/policy";
import { done, type Result, refused } from "@/lib/core/refusal";
import type { Db, Tx } from "@/lib/platform/db";
import { findUnits, lineagesOf } from "@/lib/units/data";
import { roleFault } from "./rules";

type Manager = Permit<Permission, PermissionScope>;

/** Those of these units where the administrator may manage accounts. */
export async function unitsWithinReach(
  { actor, permission }: Manager,
  unitCodes: readonly string[],
  reader?: Db | Tx,
): Promise<Set<string>> {
  const lineages = await lineagesOf(unitCodes, reader);
  return new Set(
    [...lineages].flatMap(([code, lineage]) => (permit(actor, permission, { lineage }).ok ? [code] : [])),
  );
}

/**
 * True if the administrator may manage an account with these grants: all of them must lie within their units.
 */
export async function allWithinReach(
  manager: Manager,
  grants: readonly Grant[],
  reader?: Db | Tx,
): Promise<Result<null>> {
  const within = await unitsWithinReach(
    manager,
    grants.map(({ unitCode }) => unitCode),
    reader,
  );
  return grants.every(({ unitCode }) => within.has(unitCode)) ? done(null) : outOfReach;
}

/**
 * True if the administrator may give these grants: known units within their reach, and roles that are
 * possible there.
 */
export async function mayGive(
  manager: Manager,
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
  return allWithinReach(manager, grants, reader);
}

const outOfReach = refused(
  "forbidden",
  "这个账号的角色有的不在您管理的单位之内，您不能办理。请联系上级单位的管理员。",
);
