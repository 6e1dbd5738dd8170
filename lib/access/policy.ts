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
 * The single place that decides authorization. A permission names the roles that hold it and the report
 * states in which it applies. The permissions of workflow moves are derived from the workflow's table
 * (lib/core/workflow).
 */
const ownRules = {
  "report.begin": { roles: ["clerk"] },
  // A county imports its units' older reports; an existing report is written only by its own clerk.
  "report.import": { roles: ["clerk", "reviewer", "administrator"] },
  "report.read": { roles: ["clerk", "signer"] },
  "report.write": { roles: ["clerk"], states: editableStates },
  "report.explain": { roles: ["clerk"], states: editableStates },
  // Only reports begun by mistake: not possible once it was handed over.
  "report.remove": { roles: ["clerk"], states: ["drafting"] },
  "version.read": { roles: ["clerk", "signer", "reviewer"] },
  "note.write": { roles: ["reviewer"], states: ["submitted", "reviewing"] },
  "note.answer": { roles: ["clerk"], states: editableStates },
  "waiver.write": { roles: ["reviewer"], states: ["submitted", "reviewing"] },
  "review.read": { roles: ["reviewer"] },
  /** Unlocks more chapters of a report that was returned with some of them. */
  "return.widen": { roles: ["reviewer"], states: editableStates },
  /** In every state of the report: taking down cannot wait for a correction. */
  "publication.takeDown": { roles: ["reviewer"] },
  /** Enters the URL of a published report on the county's portal. */
  "portal.write": { roles: ["clerk", "signer", "reviewer"] },
  /** Compares the page at that URL with the published version, for one report or a whole year. */
  "portal.compare": { roles: ["reviewer"] },
  "county.comparePortal": { roles: ["reviewer"] },
  /** Answers the county's supplementary questions; the county's people read the answers. */
  "supplement.write": { roles: ["clerk"] },
  "supplement.read": { roles: ["clerk", "signer", "reviewer"] },
  "county.settle": { roles: ["reviewer", "administrator"] },
  "county.import": { roles: ["reviewer", "administrator"] },
  /** Adds up the reports of the county's units, and answers the questions about the sums. */
  "county.rollUp": { roles: ["reviewer", "administrator"] },
  /** Manages late units: contacts, extensions with a reason, and reminders. */
  "county.remind": { roles: ["reviewer", "administrator"] },
  /** Sets or cancels the time of a joint release; each report is then authorized for its own move. */
  "county.release": { roles: ["reviewer"] },
  /** Lets one person of a unit write and sign; not available to the unit itself. */
  "county.allowOnePerson": { roles: ["reviewer", "administrator"] },
  /** Writes progress sheets, bulletins and letters, decides on the units' answers, and releases scores. */
  "county.paper": { roles: ["reviewer"] },
  /** Answers, for a unit, the lines about it in a bulletin. */
  "paper.answer": { roles: ["clerk", "signer"] },
  "units.manage": { roles: ["administrator"] },
  "accounts.manage": { roles: ["administrator"] },
  /** Reads the activity log, and exports it as a file. */
  "activity.read": { roles: ["administrator"] },
  /** The actor's own account: for everybody signed in. */
  "account.own": { roles: "signedIn" },
  /** The actor's notifications and the address for them; not before the initial password is changed. */
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
 * The target of a permission: the unit with its ancestors, nearest first, and the report's state if there is
 * one.
 */
export type Target = { lineage: readonly string[]; state?: State; unlocked?: readonly string[] | null };

/**
 * The units where an actor holds a role with a permission, for lists over all of them. Empty for permissions
 * of everybody signed in.
 */
export type PermissionScope = { unitCodes: readonly string[] };

declare const checked: unique symbol;

/**
 * Proof that the policy gave `actor` a permission on `target`. Branded: only `permit` and `permitAnywhere`
 * create one, so a mutation or loader that takes a Permit cannot be called without a check.
 */
export type Permit<P extends Permission, T> = {
  readonly [checked]: P;
  readonly permission: P;
  readonly actor: Actor;
  readonly target: T;
  /** The actor's roles on the target that have the permission. */
  readonly roles: readonly Role[];
};

/**
 * The roles that an actor holds on a unit: clerk and signer only at that unit, reviewer and administrator
 * also at its ancestors.
 */
export function rolesOn(actor: Actor, lineage: readonly string[]): Role[] {
  const held = actor.grants.filter(({ role, unitCode }) =>
    role === "clerk" || role === "signer" ? unitCode === lineage[0] : lineage.includes(unitCode),
  );
  return [...new Set(held.map(({ role }) => role))];
}

/**
 * The permit for a target, or the refusal: `forbidden` (`wrongRole` for a move), `wrongState`, or
 * `chapterLocked` for a part (lib/core/steps/parts) that a return left locked.
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
    return refused("chapterLocked", "审核退回时只开放了部分章节，这一部分不能修改。");
  return done(permitOf({ actor, permission, target, roles }));
}

/** The permit over all units of the actor; a refusal if none of their roles has the permission. */
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

/** The refusal if none of the actor's roles has the permission. */
export function forbidden(permission: Permission): Refused {
  const move = moveOf(permission);
  if (move) return { ok: false, refusals: [wrongRole(move)] };
  return refused("forbidden", "您没有权限进行这项操作。如需办理，请联系管理员。");
}

function closed(permission: Permission, state: State): Refused {
  const move = moveOf(permission);
  if (move) return { ok: false, refusals: [wrongState(move, state)] };
  return refused("wrongState", `报告现在是“${stateLabels[state]}”，这项操作已关闭。请刷新页面查看最新状态。`);
}

/** The move of a permission; null for permissions that are not moves. */
export function moveOf(permission: MovePermission): MoveId;
export function moveOf(permission: Permission): MoveId | null;
export function moveOf(permission: Permission): MoveId | null {
  return moveIds.find((id) => permission === `move.${id}`) ?? null;
}
