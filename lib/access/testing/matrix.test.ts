import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type State, states } from "@/lib/core/workflow/workflow";
import type { Actor, Role } from "../actor";
import { permit, permitAnywhere } from "../policy";
import { doorsOfSource } from "./doors";
import { expected, lineage, loaderMatrix, matrix, type Row, relations, roles } from "./matrix";

const doors = doorsOfSource();
const rows = { ...matrix, ...loaderMatrix };

test("every action, route handler and loader has its row in the permission matrix, and every row its door", () => {
  const known = doors.map(({ id }) => id);
  const missing = known.filter((id) => !(id in rows));
  expect(missing, "add these to lib/access/testing/matrix.ts").toEqual([]);
  expect(Object.keys(rows).filter((id) => !known.includes(id))).toEqual([]);
});

test("every loader, and every action but signing in and out, names the permissions of its row", () => {
  for (const { id, kind, permissions } of doors)
    if (kind !== "route") expect(permissions ?? "public", id).toEqual(rows[id]);
});

test("a route handler for everybody asks nobody who they are, but for pictures that are not published yet", () => {
  const asking = doors
    .filter(({ id, kind }) => kind === "route" && matrix[id] === "public")
    .map(({ id }) => id.replace(/#.*/, ""))
    .filter((path) => /lib\/access\/(auth\/session|policy)/.test(readFileSync(path, "utf8")));
  expect(asking).toEqual(["app/pictures/[id]/route.ts"]);
});

/**
 * In addition to the relations of a role: an anonymous user, and those who count as one, because their
 * account is disabled or their session has ended.
 */
const outside = ["signed out", "disabled", "session ended"];

test("door × role × relation × state", () => {
  let cells = 0;
  for (const { id } of doors) {
    const row = rows[id] ?? [];
    for (const role of roles)
      for (const relation of [...Object.keys(relations), ...outside])
        for (const state of states) {
          cells += 1;
          const cell = `${id}: ${role} at ${relation}, ${state}`;
          expect(isOpen(row, actorAt(role, relation), state), cell).toBe(mayPass(row, role, relation, state));
        }
  }
  const number = (wanted: string) => doors.filter(({ kind }) => kind === wanted).length;
  const counted = `${number("action")} server actions, ${number("route")} route handlers, ${number("loader")} loaders`;
  console.log(`permission matrix: ${counted}, ${cells} cells`);
  expect(cells).toBeGreaterThan(10_000);
});

function actorAt(role: Role, relation: string): Actor | null {
  const place = relations[relation];
  return place ? { id: "a", username: "a", name: "甲", grants: [{ role, unitCode: place.unitCode }] } : null;
}

/** The policy's decision. */
function isOpen(row: Row, actor: Actor | null, state: State): boolean {
  if (row === "public") return true;
  return (
    actor !== null &&
    row.some((permission) =>
      permission === "account.own"
        ? permitAnywhere(actor, permission).ok
        : permit(actor, permission, { lineage, state }).ok,
    )
  );
}

/** The matrix's decision, written by hand. */
function mayPass(row: Row, role: Role, relation: string, state: State): boolean {
  if (row === "public") return true;
  const place = relations[relation];
  return (
    place !== undefined &&
    row.some((permission) => {
      const { roles: able, open } = expected[permission];
      const reached = permission === "account.own" ? able : place.reaches;
      return able.includes(role) && reached.includes(role) && (!open || open.includes(state));
    })
  );
}
