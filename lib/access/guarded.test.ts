import { expect, test, vi } from "vitest";
import { z } from "zod";
import { done, type Result, refused } from "@/lib/core/refusal";
import type { permittedAction } from "./action-client";
import type { Actor, Role } from "./actor";
import { type Authorize, authorizeAnywhere, guarded, loader } from "./guarded";
import { type PermissionScope, type Permit, permit, type Target } from "./policy";

const unitCode = "360121100000";
const actor = (role: Role, code = unitCode): Actor => ({
  id: "a",
  username: "a",
  name: "甲",
  grants: [{ role, unitCode: code }],
});

const lookUp = vi.fn();
const authorizeTarget: Authorize<{ unitCode: string }, Target> = async (who, permission, input, body) => {
  lookUp();
  const permitted = permit(who, permission, { lineage: [input.unitCode] });
  return permitted.ok ? body(permitted.value) : permitted;
};
const rename = guarded("report.write", authorizeTarget, async ({ permission }, { name }: RenameInput) =>
  done(`${permission}: ${name}`),
);
type RenameInput = { unitCode: string; name: string };

test("what is guarded runs with the permit of the policy, and says which permission it asks", async () => {
  expect(await rename(actor("clerk"), { unitCode, name: "青石" })).toEqual(done("report.write: 青石"));
  expect(rename.permissions).toEqual(["report.write"]);
});

test("a role without the permission is refused before anything is looked up, another unit after it", async () => {
  lookUp.mockClear();
  expect(await rename(actor("reviewer"), { unitCode, name: "青石" })).toMatchObject({
    refusals: [{ code: "forbidden" }],
  });
  expect(lookUp).not.toHaveBeenCalled();
  expect(await rename(actor("clerk", "360121101000"), { unitCode, name: "青石" })).toMatchObject({
    refusals: [{ code: "forbidden" }],
  });
  expect(lookUp).toHaveBeenCalledOnce();
});

test("the input may choose which of several permissions is asked", async () => {
  const move = guarded(
    {
      of: ["move.submit", "move.return"] as const,
      choose: ({ id }: { id: "submit" | "return"; unitCode: string }) => `move.${id}` as const,
    },
    authorizeTarget,
    async ({ permission }) => done(permission),
  );
  expect(await move(actor("signer"), { id: "submit", unitCode })).toEqual(done("move.submit"));
  expect(await move(actor("signer"), { id: "return", unitCode })).toMatchObject({
    refusals: [{ code: "wrongRole" }],
  });
});

test("a loader finds what a guarded read answers, and nothing where it is refused", async () => {
  const load = loader(
    guarded("review.read", authorizeAnywhere, async ({ target }) => done(target.unitCodes)),
  );
  expect(await load(actor("reviewer"))).toEqual([unitCode]);
  expect(await load(actor("clerk"))).toBeNull();
  const empty = loader(guarded("review.read", authorizeAnywhere, async () => refused("notFound", "没有。")));
  expect(await empty(actor("reviewer"))).toBeNull();
});

test("an action or a write without a checked right does not compile", () => {
  const schema = z.object({ unitCode: z.string(), name: z.string() });
  const write = async (_permit: Permit<"report.write", PermissionScope>) => done(null);
  const unchecked = async (_actor: Actor, _input: RenameInput) => done("done");
  const lookalike = Object.assign(unchecked, { permissions: ["report.write"] as const });
  type Bare<P> = { permission: P; actor: Actor; target: PermissionScope; roles: Role[] };

  // Never run: checked by `npm run types`, which fails if one of these lines compiles.
  const refusedLines = (action: typeof permittedAction, someone: Actor, bare: Bare<"report.write">) => {
    action("report.write", schema, rename);
    // @ts-expect-error an action names its permission
    action(schema, rename);
    // @ts-expect-error it cannot name one that its mutation does not check
    action("report.read", schema, rename);
    // @ts-expect-error a function that checks nothing is no mutation
    action("report.write", schema, unchecked);
    // @ts-expect-error nor is one with the looks of it
    action("report.write", schema, lookalike);

    // @ts-expect-error a permit cannot be written down, only had from the policy
    write(bare);
    const reading = permit(someone, "report.read", { lineage: [] });
    // @ts-expect-error and the permit for one thing is none for another
    if (reading.ok) write({ ...reading.value, target: { unitCodes: [] } });

    const skipped: Authorize<unknown, PermissionScope> = async (who, permission, _input, body) => {
      const made = { permission, actor: who, target: { unitCodes: [] }, roles: [] };
      // @ts-expect-error a proof cannot skip the policy: it has nothing else that it could hand on
      return body(made);
    };
    const answer = async (): Promise<Result<string>> => done("all is well");
    // @ts-expect-error nor can it answer by itself
    const invented: Authorize<unknown, PermissionScope> = answer;
    return [skipped, invented];
  };
  expect(refusedLines).toBeTypeOf("function");
});
