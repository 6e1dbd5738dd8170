import { beforeAll, expect, test, vi } from "vitest";
import { moveIds } from "@/lib/core/workflow/workflow";
import { db } from "@/lib/platform/db";
import { moveOf, type Permission } from "../policy";
import type { SessionClaims } from "../sessions/claims";
import { actionOf } from "./actions";
import { calls, ids } from "./calls";
import { expected, matrix } from "./matrix";
import { makeWorld, sessions } from "./world";

/**
 * Every decision requires the fingerprint of what its author saw. The deciding actions are derived from the
 * policy and the table of moves.
 */
const asks: { claims?: SessionClaims } = {};
vi.mock("@/lib/access/auth/read-session", () => ({ readSessionCookie: async () => asks.claims ?? null }));
vi.mock("next/cache", () => ({ revalidatePath: () => {} }));
vi.mock("next/server", () => ({ after: () => {} }));
vi.mock("next/headers", () => ({ cookies: async () => ({ set: () => {} }), headers: async () => new Map() }));

beforeAll(makeWorld);

function decides(permission: Permission): boolean {
  return moveOf(permission) !== null || /^(note\.|waiver\.|report\.explain$)/.test(permission);
}

const decisions = Object.keys(matrix).flatMap((id) =>
  (calls[id.split("#")[1] ?? ""] ?? [])
    .filter(({ permission }) => decides(permission))
    .map(({ permission, input }) => ({ id, permission, input })),
);

test("the decisions are every move of the workflow, notes, answers, waivers and explanations", () => {
  const moves = decisions.map(({ permission }) => moveOf(permission));
  expect(moveIds.filter((move) => !moves.includes(move))).toEqual([]);
  const others = decisions.filter(({ permission }) => moveOf(permission) === null);
  expect(others.map(({ id }) => id.split("#")[1]).sort()).toEqual([
    "addNoteAction",
    "answerNoteAction",
    "editNoteAction",
    "explainFindingAction",
    "removeNoteAction",
    "reopenNoteAction",
    "resolveNoteAction",
    "unwaiveFindingAction",
    "waiveFindingAction",
  ]);
});

/** The input with every `seen` replaced; `undefined` removes it. */
function seeing(seen: unknown, input: unknown): unknown {
  if (Array.isArray(input)) return input.map((each) => seeing(seen, each));
  if (typeof input !== "object" || input === null) return input;
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => [name, name === "seen" ? seen : seeing(seen, value)]),
  );
}

/** All rows that a decision can write. */
async function written() {
  return {
    report: await db.report.findUniqueOrThrow({ where: { id: ids.report } }),
    events: await db.event.count(),
    notes: await db.note.findMany({ include: { replies: true } }),
    waivers: await db.waiver.count(),
    explanations: await db.explanation.count(),
    publications: await db.publication.count(),
  };
}

test.each(decisions)("$permission by $id is refused on what is not there any more", async (decision) => {
  const { id, permission, input } = decision;
  const { roles, open = ["drafting"] } = expected[permission];
  const [state = "drafting"] = open;
  await db.report.update({ where: { id: ids.report }, data: { state } });
  const [role] = roles;
  asks.claims = sessions.get(`${role} ${role === "reviewer" ? "county" : "town"}`);
  const action = await actionOf(id);
  const sent = await input();
  const before = await written();

  expect(
    (await action(seeing(undefined, sent))).validationErrors,
    "sent without what was seen",
  ).toBeDefined();

  // An explanation that is as sent is accepted again; one for fields of another version is not.
  const stale =
    permission === "report.explain" ? { versions: { "front.title": 999 }, text: "" } : "0198.before";
  const { data } = await action(seeing(stale, sent));
  // Batch actions return one result per report.
  const answers = data && "value" in data && Array.isArray(data.value) ? data.value : [data];
  expect(answers).toMatchObject([{ refusals: [{ code: "contentChanged" }] }]);
  expect(await written()).toEqual(before);
});
