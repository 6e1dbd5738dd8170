import type { Authorize } from "@/lib/access/guarded";
import { permit, type Target } from "@/lib/access/policy";
import { lineageOf } from "./data";

/** Authorizes a read about one unit: only its place in the tree is read before the permission is checked. */
export const authorizeUnit: Authorize<{ unitCode: string }, Target> = async (
  actor,
  permission,
  { unitCode },
  body,
) => {
  const permitted = permit(actor, permission, { lineage: await lineageOf(unitCode) });
  return permitted.ok ? body(permitted.value) : permitted;
};

/** The same on the unit's ancestors only: roles at the unit itself do not count. */
export const authorizeFromAbove: Authorize<{ unitCode: string }, Target> = async (
  actor,
  permission,
  { unitCode },
  body,
) => {
  const permitted = permit(actor, permission, { lineage: (await lineageOf(unitCode)).slice(1) });
  return permitted.ok ? body(permitted.value) : permitted;
};
