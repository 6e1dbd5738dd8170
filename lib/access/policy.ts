import { done, type Refusal, type Result, refused } from "@/lib/core/refusal";
import { editableStates, type State, stateLabels } from "@/lib/core/workflow/workflow";
import type { Actor, Role } from "./actor";

/**
 * The one place that decides who may do what on what. A deed names the roles that may do it, whether the role must be
 * held at the unit itself or may be held above it, and the states of the report in which it is open.
 * Moves of the workflow have their own table (lib/core/workflow); `rolesOn` tells it which roles somebody holds.
 */
export type Deed =
  | "report.begin"
  | "report.import"
  | "report.read"
  | "report.write"
  | "report.explain"
  | "version.read"
  | "note.write"
  | "note.answer"
  | "waiver.write"
  | "queue.read"
  | "county.settle"
  | "county.import"
  | "accounts.manage";

/** What a deed is done on: the unit with its ancestors, nearest first, and the report's state where there is one. */
export type Target = { lineage: readonly string[]; state?: State; unlocked?: readonly string[] | null };

type Rule = { roles: readonly Role[]; reach: "own" | "below"; states?: readonly State[] };

const underReview: readonly State[] = ["submitted", "reviewing"];

const rules: Record<Deed, Rule> = {
  "report.begin": { roles: ["clerk"], reach: "own" },
  // A county enters its units' older reports; a report that stands already is only written by its own clerk.
  "report.import": { roles: ["clerk", "reviewer", "administrator"], reach: "below" },
  "report.read": { roles: ["clerk", "signer"], reach: "own" },
  "report.write": { roles: ["clerk"], reach: "own", states: editableStates },
  "report.explain": { roles: ["clerk"], reach: "own", states: editableStates },
  "version.read": { roles: ["clerk", "signer", "reviewer"], reach: "below" },
  "note.write": { roles: ["reviewer"], reach: "below", states: underReview },
  "note.answer": { roles: ["clerk"], reach: "own", states: editableStates },
  "waiver.write": { roles: ["reviewer"], reach: "below", states: underReview },
  "queue.read": { roles: ["reviewer"], reach: "below" },
  "county.settle": { roles: ["reviewer", "administrator"], reach: "below" },
  "county.import": { roles: ["reviewer", "administrator"], reach: "below" },
  "accounts.manage": { roles: ["administrator"], reach: "below" },
};

/** The roles that somebody holds on a unit: clerk and signer at that very unit, reviewer and administrator also above it. */
export function rolesOn(actor: Actor, lineage: readonly string[]): Role[] {
  const held = actor.grants.filter(({ role, unitCode }) =>
    role === "clerk" || role === "signer" ? unitCode === lineage[0] : lineage.includes(unitCode),
  );
  return [...new Set(held.map(({ role }) => role))];
}

/** Whether the actor may do the deed; a refusal says why not. Writing to a part (lib/core/outline/parts) that a return left locked is refused too. */
export function permit(actor: Actor, deed: Deed, target: Target, part?: string | null): Result<Role[]> {
  const rule = rules[deed];
  const roles = rolesOn(actor, target.lineage).filter((role) => rule.roles.includes(role));
  if (roles.length === 0) return refused("forbidden", "您没有权限进行这项操作。如需办理，请联系本县管理员。");
  if (rule.states && target.state && !rule.states.includes(target.state)) return closed(target.state);
  if (part && target.unlocked && !target.unlocked.includes(part))
    return refused("chapterLocked", "县级退回时只开放了部分章节，这一部分不能修改。");
  return done(roles);
}

function closed(state: State): { ok: false; refusals: Refusal[] } {
  return refused("wrongState", `报告现在是“${stateLabels[state]}”，这项操作已关闭。请刷新页面查看最新状态。`);
}
