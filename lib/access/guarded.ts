import type { Result } from "@/lib/core/refusal";
import type { Actor } from "./actor";
import { type Permission, type PermissionScope, type Permit, permitAnywhere } from "./policy";

declare const proven: unique symbol;

/**
 * A mutation or read that checks a permission first. Branded: only `guarded` creates one, and
 * `permittedAction` accepts nothing else. `permissions` are the permissions of which it checks one.
 */
export type Guarded<P extends Permission, Input, Value> = {
  (actor: Actor, input: Input): Promise<Result<Value>>;
  readonly permissions: readonly P[];
  readonly [proven]: P;
};

/**
 * Finds the target of an input, asks the policy, and passes the permit to `body`. Because it is generic in P
 * and Value, it can only return a refusal or the result of `body`, and only with a permit from the policy.
 */
export type Authorize<Input, T, Context = unknown> = <P extends Permission, Value>(
  actor: Actor,
  permission: P,
  input: Input,
  body: (permit: Permit<P, T> & Context) => Promise<Result<Value>>,
) => Promise<Result<Value>>;

/** Several permissions, one of which is selected by the input. */
export type Choice<P extends Permission, Input> = { of: readonly P[]; choose: (input: Input) => P };

/**
 * Creates a mutation or read that checks its permission first. Roles are checked before anything is read: if
 * none of the actor's roles has the permission, nothing is queried.
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
 * Authorizes a read over all units that the actor has access to: the permit's target is the units of their
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
 * A read for pages: null if there is nothing that the actor may see. Loaders without input take no argument.
 */
export type Loader<P extends Permission, Input, Value> = {
  (actor: Actor, ...input: unknown extends Input ? [] : [Input]): Promise<Value | null>;
  readonly permissions: readonly P[];
};

/** Creates a loader from a guarded read: pages get null instead of a refusal. */
export function loader<P extends Permission, Input, Value>(
  read: Guarded<P, Input, Value>,
): Loader<P, Input, Value> {
  const load = async (actor: Actor, input?: Input): Promise<Value | null> => {
    const result = await read(actor, input as Input);
    return result.ok ? result.value : null;
  };
  return Object.assign(load, { permissions: read.permissions }) as Loader<P, Input, Value>;
}
