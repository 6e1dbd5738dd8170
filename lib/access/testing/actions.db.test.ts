import { beforeAll, expect, test, vi } from "vitest";
import type { State } from "@/lib/core/workflow/workflow";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { Prisma } from "@/lib/platform/prisma/client";
import type { Role } from "../actor";
import { moveOf } from "../policy";
import { unknownVisitor } from "../request/visitor";
import { writerHeader } from "../request/writer-header";
import type { SessionClaims } from "../sessions/claims";
import { beginSession } from "../sessions/mutations";
import { type Action, actionOf } from "./actions";
import { calls, codes, ids } from "./calls";
import { expected, matrix } from "./matrix";
import { makeAccount, makeWorld, sessions } from "./world";

/**
 * Calls every action of the permission matrix as every person: only the permitted ones get through. The
 * inputs are chosen so that a permitted call is refused for another reason, or changes nothing that other
 * calls need.
 */
const asks: { claims?: SessionClaims; writer?: string } = {};
vi.mock("@/lib/access/auth/read-session", () => ({ readSessionCookie: async () => asks.claims ?? null }));
vi.mock("next/cache", () => ({ revalidatePath: () => {} }));
vi.mock("next/server", () => ({ after: () => {} }));
vi.mock("next/headers", () => ({
  cookies: async () => ({ set: () => {} }),
  headers: async () => new Headers(asks.writer ? { [writerHeader]: asks.writer } : {}),
}));

const notSignedIn = new Set(["signed out", "disabled"]);

/** Actions whose permission is not for one unit: checked over all units of the actor's roles. */
const overOwnUnits = new Set([
  "checkAccountImportAction",
  "importAccountsAction",
  "checkUnitImportAction",
  "importUnitsAction",
  "declineIdentityAction",
  "changeOwnPasswordAction",
  "endOwnSessionsAction",
  "beginTotpAction",
  "addTotpAction",
  "beginKeyAction",
  "addKeyAction",
  "removeFactorAction",
  "renewRecoveryCodesAction",
  "markReadAction",
  "setEmailAction",
  // Each report is authorized separately; an actor who may publish somewhere gets a refusal or a release for
  // each.
  "releaseAction",
  "approveAllAction",
  "archiveAction",
]);

beforeAll(makeWorld);

const doors = Object.entries(matrix).filter(([id, row]) => id.startsWith("lib/") && row !== "public");
const denials = ["forbidden", "wrongRole", "signedOut", "passwordFirst", "factorFirst"];
let called = 0;

/** The code of an authorization refusal; null if the call was authorized. */
async function denialOf(
  action: Action,
  input: unknown,
  as: SessionClaims | undefined,
): Promise<string | null> {
  called += 1;
  asks.claims = as;
  const { data, serverError, validationErrors } = await action(input);
  expect(validationErrors).toBeUndefined();
  const code = serverError?.code ?? data?.refusals?.[0]?.code ?? "";
  return denials.includes(code) ? code : null;
}

async function setState(state: State): Promise<void> {
  await db.report.update({ where: { id: ids.report }, data: { state, unlocked: Prisma.DbNull } });
}

/** True if the role gives access to the township's report, unit and accounts from there. */
function reaches(role: Role, relation: string): boolean {
  return role === "clerk" || role === "signer"
    ? relation === "town"
    : ["town", "county", "city"].includes(relation);
}

test("there is a call for every action that asks for a permission", () => {
  expect(Object.keys(calls).sort()).toEqual(doors.map(([id]) => id.split("#")[1]).sort());
});

test.each(doors.map(([id]) => id))(
  "%s lets in whom the matrix names, and nobody else",
  async (id) => {
    const name = id.split("#")[1] ?? "";
    const action = await actionOf(id);
    for (const { permission, input } of calls[name] ?? []) {
      const { roles: able, open = ["drafting"] } = expected[permission];
      const [state = "drafting"] = open;
      for (const [person, claims] of sessions) {
        const [role, relation = ""] = person.split(" ") as [Role, string];
        await setState(state);
        const denied = await denialOf(action, await input(), claims);
        if (notSignedIn.has(relation)) expect(denied, person).toBe("signedOut");
        else {
          // Batches and years belong to the county: a role at the township gives no access.
          const countyOnly = permission.startsWith("county.") || name === "createUnitAction";
          const within =
            overOwnUnits.has(name) || (reaches(role, relation) && !(countyOnly && relation === "town"));
          const may = able.includes(role) && within;
          const denial = moveOf(permission) ? "wrongRole" : "forbidden";
          expect(denied, `${person} ${permission}`).toBe(may ? null : denial);
        }
      }
      expect(await denialOf(action, await input(), undefined)).toBe("signedOut");
    }
  },
  60_000,
);

test("nothing is done under the name of somebody who signed in after the page was opened", async () => {
  const { id, epoch } = await makeAccount("later", [{ role: "administrator", unitCode: codes.county }]);
  asks.claims = await beginSession({ accountId: id, epoch }, unknownVisitor);
  asks.writer = ids.report;
  for (const [door] of doors) {
    const [first] = calls[door.split("#")[1] ?? ""] ?? [];
    const { serverError } = await (await actionOf(door))(await first?.input());
    expect(serverError?.code, door).toBe("otherPerson");
  }
  asks.writer = undefined;
});

test("a password that an administrator gave opens one's own account alone", async () => {
  const { id, epoch } = await makeAccount("fresh", [
    { role: "clerk", unitCode: codes.town },
    { role: "administrator", unitCode: codes.county },
    { role: "reviewer", unitCode: codes.county },
    { role: "signer", unitCode: codes.town },
  ]);
  await db.account.update({ where: { id }, data: { mustChangePassword: true } });
  for (const [door] of doors) {
    const name = door.split("#")[1] ?? "";
    const [first] = calls[name] ?? [];
    const claims = await beginSession({ accountId: id, epoch }, unknownVisitor);
    const denied = await denialOf(await actionOf(door), await first?.input(), claims);
    expect(denied, name).toBe(matrix[door]?.includes("account.own" as never) ? null : "passwordFirst");
  }
  console.log(`${called} calls of ${doors.length} actions as ${sessions.size + 2} people`);
});

test("without the second factor that the site requires, one's own account alone is open", async () => {
  env().SECOND_FACTOR = "required";
  const claims = sessions.get("administrator county");
  const denied = async (name: string) => {
    const [id = ""] = doors.find(([door]) => door.endsWith(`#${name}`)) ?? [];
    return denialOf(await actionOf(id), await calls[name]?.[0]?.input(), claims);
  };
  expect(await denied("createUnitAction")).toBe("factorFirst");
  expect(await denied("beginTotpAction")).toBeNull();
  env().SECOND_FACTOR = "offered";
  expect(await denied("createUnitAction")).toBeNull();
});
