import { expect, test, vi } from "vitest";
import { z } from "zod";
import { done } from "@/lib/core/refusal";
import { permittedAction } from "./action-client";
import { authorizeAnywhere, guarded } from "./guarded";

vi.mock("./auth/session", () => ({
  writerOfRequest: async () => null,
  currentAccount: async () => ({
    actor: { id: "a", username: "a", name: "甲", grants: [{ role: "signer", unitCode: "990101001000" }] },
    mustChangePassword: false,
    mustAddFactor: false,
  }),
}));

const read = vi.fn();
const schema = z.unknown().transform((input) => {
  read();
  return input;
});

test("the role is looked at before the input is read", async () => {
  const denied = permittedAction(
    "units.manage",
    schema,
    guarded("units.manage", authorizeAnywhere, async () => done(null)),
  );
  expect((await denied({})).serverError).toMatchObject({ code: "forbidden" });
  expect(read).not.toHaveBeenCalled();
});

test("of several permissions one is enough to begin with", async () => {
  const of = ["units.manage", "paper.answer"] as const;
  const permitted = permittedAction(
    of,
    schema,
    guarded({ of, choose: () => "paper.answer" as const }, authorizeAnywhere, async () => done(null)),
  );
  expect((await permitted({})).data).toEqual(done(null));
  expect(read).toHaveBeenCalledOnce();
});
