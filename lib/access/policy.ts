import { done, type Refusal, type Result, refused } from "@/lib/core/refusal";
import {
  editableStates,
  type MoveId,
  moveIds,
  moves,
  type State,
  stateLabels,
  wrongRole,
  wrongState,
} from "@/lib/core/workflow/workflow";
import type { Actor, Role } from "./actor";

/**
 * The one place that decides who may do what on what. A permission names the roles that hold it and the
 * report states in which it is open. The permissions of the workflow's moves are read from its own table
 * (lib/core/workflow).
 */
const ownRules = {
  "report.begin": { roles: ["clerk"] },
  // A county enters its units' older reports; a report that exists is written by its own clerk alone.
  "report.import": { roles: ["clerk", "reviewer", "administrator"] },
  "report.read": { roles: ["clerk", "signer"] },
  "report.write": { roles: ["clerk"], states: editableStates },
  "report.explain": { roles: ["clerk"], states: editableStates },
  // Only what was begun by mistake: once it has been on its way to somebody, it stays.
  "report.remove": { roles: ["clerk"], states: ["drafting"] },
  "version.read": { roles: ["clerk", "signer", "reviewer"] },
  "note.write": { roles: ["reviewer"], states: ["submitted", "reviewing"] },
  "note.answer": { roles: ["clerk"], states: editableStates },
  "waiver.write": { roles: ["reviewer"], states: ["submitted", "reviewing"] },
  "review.read": { roles: ["reviewer"] },
  /** Opens more chapters of a report that was returned with some of them. */
  "return.widen": { roles: ["reviewer"], states: editableStates },
  /** In every state of the report: what is wrong in public cannot wait for its correction. */
  "publication.takeDown": { roles: ["reviewer"] },
  /** Says where the county's portal carries a published report. */
  "portal.write": { roles: ["clerk", "signer", "reviewer"] },
  /** Has what stands there fetched and compared with what was published; of all reports of a year. */
  "portal.compare": { roles: ["reviewer"] },
  "county.comparePortal": { roles: ["reviewer"] },
  /** Answers what the county asks besides the report; the county's people read it. */
  "supplement.write": { roles: ["clerk"] },
  "supplement.read": { roles: ["clerk", "signer", "reviewer"] },
  "county.settle": { roles: ["reviewer", "administrator"] },
  "county.import": { roles: ["reviewer", "administrator"] },
  /** Adds up what the county's units report, and answers for the sums. */
  "county.rollUp": { roles: ["reviewer", "administrator"] },
  /** Looks after who is late: whom to call, a later day with its reason, and reminders. */
  "county.remind": { roles: ["reviewer", "administrator"] },
  /**
   * Sets the hour at which what is approved becomes public together, and cancels it; each report then asks
   * for its own move.
   */
  "county.release": { roles: ["reviewer"] },
  /** Lets one person of a unit write and sign: nobody at the unit itself does. */
  "county.allowOnePerson": { roles: ["reviewer", "administrator"] },
  /**
   * Writes the season's progress sheets, bulletins and letters, decides on what units say to them, and
   * releases scores.
   */
  "county.paper": { roles: ["reviewer"] },
  /** Says for a unit what is to be said to its lines in a bulletin. */
  "paper.answer": { roles: ["clerk", "signer"] },
  "units.manage": { roles: ["administrator"] },
  "accounts.manage": { roles: ["administrator"] },
  /** Reads who did what, and takes it away as a file. */
  "activity.read": { roles: ["administrator"] },
  /** One's own account: open to everybody who is signed in. */
  "account.own": { roles: "signedIn" },
  /** What one is notified of, and where besides this site: not before one has a password of one's own. */
  "messages.own": { roles: "signedIn" },
} as const satisfies Record<string, Rule>;

type Rule = { roles: readonly Role[] | "signedIn"; states?: readonly State[] };

export type MovePermission<M extends MoveId = MoveId> = `move.${M}`;
export type Permission = keyof typeof ownRules | MovePermission;

const rules: Readonly<Record<Permission, Rule>> = {
  ...ownRules,
  ...(Object.fromEntries(
    moveIds.map((id) => [`move.${id}`, { roles: moves[id].roles, states: moves[id].from }]),
  ) as Record<MovePermission, Rule>),
};

export const permissions = Object.keys(rules) as readonly Permission[];

/**
 * What something is done on: the unit with its ancestors, nearest first, and the report's state where there
 * is one.
 */
export type Target = { lineage: readonly string[]; state?: State; unlocked?: readonly string[] | null };

/**
 * The units where somebody holds a role that has a permission, for lists over all of them. Empty for what is
 * open to everybody who is signed in.
 */
export type PermissionScope = { unitCodes: readonly string[] };

declare const checked: unique symbol;

/**
 * The proof that this policy gave `actor` a permission on `target`. Branded: only `permit` and
 * `permitAnywhere` make one, so a mutation or loader that takes a Permit cannot be called before the right
 * was checked.
 */
export type Permit<P extends Permission, T> = {
  readonly [checked]: P;
  readonly permission: P;
  readonly actor: Actor;
  readonly target: T;
  /** Those of the actor's roles on the target that have the permission. */
  readonly roles: readonly Role[];
};

/**
 * The roles that somebody holds on a unit: clerk and signer at that very unit, reviewer and administrator
 * also above it.
 */
export function rolesOn(actor: Actor, lineage: readonly string[]): Role[] {
  const held = actor.grants.filter(({ role, unitCode }) =>
    role === "clerk" || role === "signer" ? unitCode === lineage[0] : lineage.includes(unitCode),
  );
  return [...new Set(held.map(({ role }) => role))];
}

/**
 * The permit to do something on a target, or the reason why not: `forbidden` (`wrongRole` for a move),
 * `wrongState`, and `chapterLocked` for a part (lib/core/steps/parts) that a return left locked.
 */
export function permit<P extends Permission, T extends Target>(
  actor: Actor,
  permission: P,
  target: T,
  part?: string | null,
): Result<Permit<P, T>> {
  const { states } = rules[permission];
  const roles = rolesOn(actor, target.lineage).filter((role) => hasPermission(role, permission));
  if (roles.length === 0) return forbidden(permission);
  const { state, unlocked } = target;
  if (states && state && !states.includes(state)) return closed(permission, state);
  if (part && unlocked && !unlocked.includes(part))
    return refused("chapterLocked", "县级退回时只开放了部分章节，这一部分不能修改。");
  return done(permitOf({ actor, permission, target, roles }));
}

/**
 * The permit for whatever the actor may do somewhere; a refusal where no role of theirs has the permission at
 * all.
 */
export function permitAnywhere<P extends Permission>(
  actor: Actor,
  permission: P,
): Result<Permit<P, PermissionScope>> {
  const held = actor.grants.filter(({ role }) => hasPermission(role, permission));
  if (held.length === 0 && rules[permission].roles !== "signedIn") return forbidden(permission);
  const unitCodes = [...new Set(held.map(({ unitCode }) => unitCode))];
  const roles = [...new Set(held.map(({ role }) => role))];
  return done(permitOf({ actor, permission, target: { unitCodes }, roles }));
}

function hasPermission(role: Role, permission: Permission): boolean {
  const { roles } = rules[permission];
  return roles === "signedIn" || roles.includes(role);
}

function permitOf<P extends Permission, T>(permitted: Omit<Permit<P, T>, typeof checked>): Permit<P, T> {
  return permitted as Permit<P, T>;
}

type Refused = { ok: false; refusals: Refusal[] };

/** The refusal of somebody whose roles do not have the permission. */
export function forbidden(permission: Permission): Refused {
  const move = moveOf(permission);
  if (move) return { ok: false, refusals: [wrongRole(move)] };
  return refused("forbidden", "您没有权限进行这项操作。如需办理，请联系本县管理员。");
}

function closed(permission: Permission, state: State): Refused {
  const move = moveOf(permission);
  if (move) return { ok: false, refusals: [wrongState(move, state)] };
  return refused("wrongState", `报告现在是“${stateLabels[state]}”，这项操作已关闭。请刷新页面查看最新状态。`);
}

/** The move that a permission is for, null for every other permission. */
export function moveOf(permission: MovePermission): MoveId;
export function moveOf(permission: Permission): MoveId | null;
export function moveOf(permission: Permission): MoveId | null {
  return moveIds.find((id) => permission === `move.${id}`) ?? null;
}
