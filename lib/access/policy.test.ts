import { describe, expect, test } from "vitest";
import { editableStates, states } from "@/lib/core/workflow/workflow";
import type { Actor, Role } from "./actor";
import { type Deed, permit, rolesOn } from "./policy";

const roles: readonly Role[] = ["clerk", "signer", "reviewer", "administrator"];
const review = ["submitted", "reviewing"];

/** Who may do what, written a second time by hand: roles, how far they reach, and the states in which it is open. */
const expected: Record<Deed, { roles: Role[]; open?: readonly string[] }> = {
  "report.begin": { roles: ["clerk"] },
  "report.import": { roles: ["clerk", "reviewer", "administrator"] },
  "report.read": { roles: ["clerk", "signer"] },
  "report.write": { roles: ["clerk"], open: editableStates },
  "report.explain": { roles: ["clerk"], open: editableStates },
  "version.read": { roles: ["clerk", "signer", "reviewer"] },
  "note.write": { roles: ["reviewer"], open: review },
  "note.answer": { roles: ["clerk"], open: editableStates },
  "waiver.write": { roles: ["reviewer"], open: review },
  "queue.read": { roles: ["reviewer"] },
  "county.settle": { roles: ["reviewer", "administrator"] },
  "county.import": { roles: ["reviewer", "administrator"] },
  "accounts.manage": { roles: ["administrator"] },
};
const deeds = Object.keys(expected) as Deed[];

const lineage = ["360121100000", "360121000000", "360100000000", "360000000000"];
/** Where the grant stands as seen from the unit, and which roles act from there. */
const places: Record<string, { unitCode: string; reaches: readonly Role[] }> = {
  "the unit itself": { unitCode: "360121100000", reaches: roles },
  "its county": { unitCode: "360121000000", reaches: ["reviewer", "administrator"] },
  "its province": { unitCode: "360000000000", reaches: ["reviewer", "administrator"] },
  "a unit below it": { unitCode: "360121100001", reaches: [] },
  "a neighbour": { unitCode: "360121101000", reaches: [] },
  "another county": { unitCode: "360122000000", reaches: [] },
};

function holder(role: Role, unitCode: string): Actor {
  return { id: "a", username: "a", name: "甲", grants: [{ role, unitCode }] };
}

describe("policy: role × deed × place × state", () => {
  for (const deed of deeds)
    for (const role of roles)
      for (const [place, { unitCode, reaches }] of Object.entries(places))
        test(`${role} at ${place}: ${deed}`, () => {
          const { roles: able, open } = expected[deed];
          for (const state of states) {
            const answer = permit(holder(role, unitCode), deed, { lineage, state });
            const may = able.includes(role) && reaches.includes(role);
            const isOpen = !open || open.includes(state);
            expect(answer.ok, state).toBe(may && isOpen);
            if (!answer.ok) expect(answer.refusals[0]?.code).toBe(may ? "wrongState" : "forbidden");
            else expect(answer.value).toEqual([role]);
          }
        });

  test("nobody without a grant may do anything", () => {
    const nobody: Actor = { id: "n", username: "n", name: "无", grants: [] };
    for (const deed of deeds) expect(permit(nobody, deed, { lineage }).ok).toBe(false);
  });

  test("a unit that does not exist is nobody's", () => {
    for (const deed of deeds)
      for (const role of roles)
        expect(permit(holder(role, "360121100000"), deed, { lineage: [] }).ok).toBe(false);
  });

  test("roles held at several units count where they reach, and once each", () => {
    const actor: Actor = {
      id: "m",
      username: "m",
      name: "多",
      grants: [
        { role: "clerk", unitCode: "360121100000" },
        { role: "clerk", unitCode: "360121101000" },
        { role: "reviewer", unitCode: "360121000000" },
        { role: "reviewer", unitCode: "360100000000" },
      ],
    };
    expect(rolesOn(actor, lineage)).toEqual(["clerk", "reviewer"]);
    expect(rolesOn(actor, ["360121102000", "360121000000"])).toEqual(["reviewer"]);
  });

  test("after a return that opened some chapters, the others stay locked", () => {
    const clerk = holder("clerk", "360121100000");
    const target = { lineage, state: "returned" as const, unlocked: ["overview"] };
    expect(permit(clerk, "report.write", target, "overview").ok).toBe(true);
    expect(permit(clerk, "report.write", target, "problems")).toMatchObject({
      refusals: [{ code: "chapterLocked" }],
    });
    expect(permit(clerk, "report.write", { ...target, unlocked: null }, "problems").ok).toBe(true);
  });
});
