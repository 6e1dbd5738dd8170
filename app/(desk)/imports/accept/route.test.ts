import { beforeEach, expect, test, vi } from "vitest";
import type { Role } from "@/lib/access/actor";
import { POST } from "./route";

const asks: { role: Role } = { role: "signer" };
const read = vi.fn();
vi.mock("@/lib/access/auth/session", () => ({
  currentAccount: async () => ({
    actor: { id: "a", username: "a", name: "甲", grants: [{ role: asks.role, unitCode: "990101001000" }] },
    mustChangePassword: false,
    mustAddFactor: false,
  }),
}));
vi.mock("@/lib/imports/actions", () => ({}));
vi.mock("@/lib/platform/rate-limit/consume", () => ({ consume: async () => 0 }));

beforeEach(() => read.mockReset());

function upload(): Request {
  const headers = { "Content-Type": "multipart/form-data; boundary=x", "Content-Length": "26000000" };
  const init = { method: "POST", headers, body: "--x--" };
  const request = new Request("http://localhost/imports/accept", init);
  const { body } = request;
  Object.defineProperty(request, "body", {
    get() {
      read();
      return body;
    },
  });
  return request;
}

test("of a person without a role that imports, nothing is read", async () => {
  asks.role = "signer";
  const answer = await (await POST(upload())).json();
  expect(answer.serverError.code).toBe("forbidden");
  expect(read).not.toHaveBeenCalled();
});

test("of a clerk the form is read", async () => {
  asks.role = "clerk";
  const answer = await (await POST(upload())).json();
  expect(answer.serverError.code).toBe("malformed");
  expect(read).toHaveBeenCalled();
});
