import type { Actor } from "@/lib/access/actor";
import { signedOut } from "@/lib/access/auth/signed-out";
import { lockActor } from "@/lib/access/data";
import { type Authorize, guarded } from "@/lib/access/guarded";
import {
  forbidden,
  type Permission,
  type PermissionScope,
  type Permit,
  permit,
  permitAnywhere,
} from "@/lib/access/policy";
import type { Refusal, Result } from "@/lib/core/refusal";
import type { Tx } from "@/lib/platform/db";
import { inTransaction, TRANSACTION_MS } from "@/lib/platform/transaction";
import { findUnit, lineageOf } from "../data";
import type { Unit } from "../types";

/** A unit with its ancestors, nearest first. */
type UnitTarget = { unit: Unit; lineage: readonly string[] };

/** A permission on a unit, checked with the actor's roles inside the transaction. */
export type HeldUnit<P extends Permission> = Permit<P, UnitTarget> & { tx: Tx };

/** A permission over all units of an administrator's roles, checked inside the transaction. */
export type HeldScope<P extends Permission> = Permit<P, PermissionScope> & { tx: Tx };

type Options<Input> = {
  /** The code of the unit to check the permission on. */
  unitOf: (input: Input) => string;
  /** Checked on the ancestors only: roles at the unit itself do not count. */
  fromAbove?: true;
  /** The refusal if there is no such unit; by default `forbidden`. */
  missing?: { ok: false; refusals: Refusal[] };
};

/** A mutation of one unit, in one transaction. Refused: `signedOut`, `forbidden`, or `missing`. */
export function unitMutation<P extends Permission, Input, Value>(
  permission: P,
  { unitOf, fromAbove, missing }: Options<Input>,
  body: (held: HeldUnit<P>, input: Input) => Promise<Result<Value>>,
) {
  const authorize: Authorize<Input, UnitTarget, { tx: Tx }> = async (actor, asked, input, run) =>
    asLockedActor(actor, async (tx, locked) => {
      const unit = await findUnit(unitOf(input), tx);
      if (!unit) return missing ?? forbidden(asked);
      const lineage = (await lineageOf(unit.code, tx)).slice(fromAbove ? 1 : 0);
      const permitted = permit(locked, asked, { unit, lineage });
      return permitted.ok ? run({ ...permitted.value, tx }) : permitted;
    });
  return guarded(permission, authorize, body);
}

/**
 * A mutation whose input names several units, such as a file, and which checks for each whether it is within
 * reach.
 */
export function scopeMutation<P extends Permission, Input, Value>(
  permission: P,
  body: (held: HeldScope<P>, input: Input) => Promise<Result<Value>>,
  { timeout = TRANSACTION_MS }: { timeout?: number } = {},
) {
  const authorize: Authorize<Input, PermissionScope, { tx: Tx }> = async (actor, asked, _input, run) =>
    asLockedActor(
      actor,
      async (tx, locked) => {
        const permitted = permitAnywhere(locked, asked);
        return permitted.ok ? run({ ...permitted.value, tx }) : permitted;
      },
      { timeout },
    );
  return guarded(permission, authorize, body);
}

/** Roles may have been revoked since the request began: they are read again, and locked until the end. */
function asLockedActor<Value>(
  { id }: Actor,
  run: (tx: Tx, actor: Actor) => Promise<Result<Value>>,
  options: { timeout?: number } = {},
): Promise<Result<Value>> {
  return inTransaction(async (tx) => {
    const actor = await lockActor(tx, id);
    return actor ? run(tx, actor) : signedOut;
  }, options);
}
