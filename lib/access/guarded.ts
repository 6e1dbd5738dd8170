import type { Result } from "@/lib/core/refusal";
import type { Actor } from "./actor";
import { type Permission, type PermissionScope, type Permit, permitAnywhere } from "./policy";

declare const proven: unique symbol;

/**
 * A mutation or a read whose first step is the check of a right. Branded: `guarded` alone makes one, and the
 * actions' client takes nothing else. `permissions` are those of which it checks one.
 */
export type Guarded<P extends Permission, Input, Value> = {
  (actor: Actor, input: Input): Promise<Result<Value>>;
  readonly permissions: readonly P[];
  readonly [proven]: P;
};

/**
 * Finds what an input speaks of, asks the policy, and hands the permit to `body`. Being generic in P and
 * Value, it can answer nothing but a refusal or what `body` answers, and it has no permit for `body` but the
 * policy's.
 */
export type Authorize<Input, T, Context = unknown> = <P extends Permission, Value>(
  actor: Actor,
  permission: P,
  input: Input,
  body: (permit: Permit<P, T> & Context) => Promise<Result<Value>>,
) => Promise<Result<Value>>;

/** Permissions of which the input decides which is asked. */
export type Choice<P extends Permission, Input> = { of: readonly P[]; choose: (input: Input) => P };

/**
 * Makes a mutation or a read that proves its right first. Roles come before everything: for somebody whose
 * roles never have the permission nothing is read.
 */
export function guarded<P extends Permission, Input, T, Context, Value>(
  permission: P | Choice<P, Input>,
  authorize: Authorize<Input, T, Context>,
  body: (permit: Permit<P, T> & Context, input: Input) => Promise<Result<Value>>,
): Guarded<P, Input, Value> {
  const { of, choose } =
    typeof permission === "string" ? { of: [permission], choose: () => permission } : permission;
  const run = async (actor: Actor, input: Input): Promise<Result<Value>> => {
    const asked = choose(input);
    const anywhere = permitAnywhere(actor, asked);
    if (!anywhere.ok) return anywhere;
    return authorize(actor, asked, input, (permit) => body(permit, input));
  };
  return Object.assign(run, { permissions: of }) as Guarded<P, Input, Value>;
}

/**
 * Authorizes a read over everything that the actor may reach: the permit's target is the units of their
 * roles.
 */
export const authorizeAnywhere: Authorize<unknown, PermissionScope> = async (
  actor,
  permission,
  _input,
  body,
) => {
  const permit = permitAnywhere(actor, permission);
  return permit.ok ? body(permit.value) : permit;
};

/**
 * What a page reads: null where there is nothing that the actor may see. A read without a question takes
 * none.
 */
export type Loader<P extends Permission, Input, Value> = {
  (actor: Actor, ...input: unknown extends Input ? [] : [Input]): Promise<Value | null>;
  readonly permissions: readonly P[];
};

/** Makes a loader of a guarded read: pages ask for no reason, they find nothing. */
export function loader<P extends Permission, Input, Value>(
  read: Guarded<P, Input, Value>,
): Loader<P, Input, Value> {
  const load = async (actor: Actor, input?: Input): Promise<Value | null> => {
    const result = await read(actor, input as Input);
    return result.ok ? result.value : null;
  };
  return Object.assign(load, { permissions: read.permissions }) as Loader<P, Input, Value>;
}
