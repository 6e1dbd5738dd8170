import { describe, expect, test } from "vitest";
import { states } from "@/lib/core/workflow/workflow";
import type { Actor, Role } from "./actor";
import { permissions, permit, permitAnywhere, rolesOn } from "./policy";
import { expected, lineage, relations, roles } from "./testing/matrix";

function holder(role: Role, unitCode: string): Actor {
  return { id: "a", username: "a", name: "甲", grants: [{ role, unitCode }] };
}

const nobody: Actor = { id: "n", username: "n", name: "无", grants: [] };

describe("policy: permission × role × relation × state", () => {
  test("the matrix names every permission", () => {
    expect(Object.keys(expected).sort()).toEqual([...permissions].sort());
  });

  test.each(permissions)("%s", (permission) => {
    const { roles: able, open } = expected[permission];
    for (const role of roles)
      for (const [relation, { unitCode, reaches }] of Object.entries(relations))
        for (const state of states) {
          const cell = `${permission}: ${role} at ${relation}, ${state}`;
          const answer = permit(holder(role, unitCode), permission, { lineage, state });
          const may = able.includes(role) && reaches.includes(role);
          const isOpen = !open || open.includes(state);
          expect(answer.ok, cell).toBe(may && isOpen);
          const forbidden = permission.startsWith("move.") ? "wrongRole" : "forbidden";
          if (!answer.ok) expect(answer.refusals[0]?.code, cell).toBe(may ? "wrongState" : forbidden);
          else expect(answer.value, cell).toMatchObject({ permission, roles: [role] });
        }
  });

  test.each(permissions)(
    "%s somewhere: whoever has a role that has it, for that role's units",
    (permission) => {
      for (const role of roles) {
        const answer = permitAnywhere(holder(role, "360121100000"), permission);
        expect(answer.ok, role).toBe(expected[permission].roles.includes(role));
        if (answer.ok) expect(answer.value.target).toEqual({ unitCodes: ["360121100000"] });
      }
      expect(permitAnywhere(nobody, permission).ok).toBe(permission.endsWith(".own"));
    },
  );

  test("nobody without a role may do anything on a report or a unit", () => {
    for (const permission of permissions) expect(permit(nobody, permission, { lineage }).ok).toBe(false);
  });

  test("a unit that does not exist is nobody's", () => {
    for (const permission of permissions)
      for (const role of roles)
        expect(permit(holder(role, "360121100000"), permission, { lineage: [] }).ok).toBe(false);
  });

  test("each role counts for itself", () => {
    const actor: Actor = {
      ...nobody,
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
