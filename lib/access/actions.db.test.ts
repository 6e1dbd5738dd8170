import { beforeAll, expect, test, vi } from "vitest";
import type { State } from "@/lib/core/workflow/workflow";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/prisma/client";
import type { Role } from "./actor";
import type { SessionClaims } from "./claims";
import { moveOf } from "./policy";
import { calls, codes, ids, makeBatch, year } from "./testing/calls";
import { expected, matrix } from "./testing/matrix";

/**
 * Every action of the permission matrix, called as every person: the right ones come in, and nobody else. Inputs are such
 * that whoever comes in is refused for what they ask, or changes nothing that another call needs.
 */
const asks: { claims?: SessionClaims } = {};
vi.mock("next-auth/next", () => ({ getServerSession: async () => ({ claims: asks.claims }) }));
vi.mock("next/cache", () => ({ revalidatePath: () => {} }));
vi.mock("next/server", () => ({ after: () => {} }));
vi.mock("next/headers", () => ({ cookies: async () => ({ set: () => {} }), headers: async () => new Map() }));

type Answer = {
  data?: { ok: boolean; refusals?: { code: string }[] };
  serverError?: { code: string };
  validationErrors?: unknown;
};
type Action = (input: unknown) => Promise<Answer>;

const sessions = new Map<string, SessionClaims>();
const notSignedIn = new Set(["signed out", "disabled"]);

/** Actions whose right is not that of one unit: checked over whatever the actor's own roles reach. */
const overOwnUnits = new Set([
  "checkAccountImportAction",
  "importAccountsAction",
  "checkUnitImportAction",
  "importUnitsAction",
  "changeOwnPasswordAction",
]);

async function makeAccount(username: string, grants: { role: Role; unitCode: string }[], disabled = false) {
  return db.account.create({
    data: {
      username,
      name: username,
      passwordHash: "none",
      disabledAt: disabled ? new Date() : null,
      grants: { create: grants },
    },
  });
}

beforeAll(async () => {
  const unit = (code: string, kind: "city" | "county" | "township", parentCode: string | null = null) => ({
    code,
    kind,
    parentCode,
    name: code,
    organ: code,
  });
  await db.unit.createMany({
    data: [
      unit(codes.city, "city"),
      unit(codes.county, "county", codes.city),
      unit(codes.otherCounty, "county", codes.city),
      unit(codes.town, "township", codes.county),
      unit(codes.sibling, "township", codes.county),
      unit(codes.otherTown, "township", codes.otherCounty),
    ],
  });
  ids.victim = (await makeAccount("taken", [{ role: "clerk", unitCode: codes.town }])).id;
  for (const role of ["clerk", "signer", "reviewer", "administrator"] as const) {
    for (const [relation, unitCode] of Object.entries(codes)) {
      const { id, epoch } = await makeAccount(`${role}.${relation}`.toLowerCase(), [{ role, unitCode }]);
      sessions.set(`${role} ${relation}`, { accountId: id, epoch, since: Date.now() });
    }
    const gone = await makeAccount(`${role}.gone`, [{ role, unitCode: codes.town }], true);
    sessions.set(`${role} disabled`, { accountId: gone.id, epoch: gone.epoch, since: Date.now() });
  }
  const report = await db.report.create({
    data: { unitCode: codes.town, year, edition: "2021", state: "drafting" },
  });
  ids.report = report.id;
  await db.event.create({
    data: {
      ...{ reportId: report.id, move: "correct", from: "published", to: "correcting" },
      ...{ actorId: ids.victim, payload: { note: "更正一处。" } },
    },
  });
  const version = await db.version.create({
    data: {
      reportId: report.id,
      number: 1,
      title: "",
      content: { front: {}, chapters: {}, figures: {} },
      sha256: "0".repeat(64),
      ...{ form: {}, blocks: [], findings: [], explanations: [] },
    },
  });
  const anchor = { kind: "chapter", chapterId: "overview", blockId: "overview", quote: "" };
  const note = await db.note.create({
    data: { reportId: report.id, versionId: version.id, anchor, text: "请改。", authorId: ids.victim },
  });
  ids.note = note.id;
  const { batchId, itemId } = await makeBatch();
  Object.assign(ids, { batch: batchId, item: itemId });
});

const modules = {
  "lib/accounts/actions.ts": () => import("@/lib/accounts/actions"),
  "lib/counties/actions.ts": () => import("@/lib/counties/actions"),
  "lib/imports/actions.ts": () => import("@/lib/imports/actions"),
  "lib/imports/batch/actions.ts": () => import("@/lib/imports/batch/actions"),
  "lib/publications/actions.ts": () => import("@/lib/publications/actions"),
  "lib/reports/actions.ts": () => import("@/lib/reports/actions"),
  "lib/reports/pictures/actions.ts": () => import("@/lib/reports/pictures/actions"),
  "lib/reviews/actions.ts": () => import("@/lib/reviews/actions"),
  "lib/units/actions.ts": () => import("@/lib/units/actions"),
} as const;

const doors = Object.entries(matrix).filter(([id, row]) => id.startsWith("lib/") && row !== "public");
const denials = ["forbidden", "wrongRole", "signedOut", "passwordFirst"];
let called = 0;

/** The code of a refusal for want of the right, null where the right was there. */
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

async function actionOf(id: string): Promise<Action> {
  const [file = "", name = ""] = id.split("#");
  const load = modules[file as keyof typeof modules];
  return ((await load()) as unknown as Record<string, Action>)[name] as Action;
}

/** Who reaches the township's report, unit and accounts from there. */
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
          // A batch or a year is the county's: a role at the township does not reach it.
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
    const denied = await denialOf(await actionOf(door), await first?.input(), {
      accountId: id,
      epoch,
      since: Date.now(),
    });
    expect(denied, name).toBe(name === "changeOwnPasswordAction" ? null : "passwordFirst");
  }
  console.log(`${called} calls of ${doors.length} actions as ${sessions.size + 2} people`);
});
