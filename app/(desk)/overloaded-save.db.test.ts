import { expect, test, vi } from "vitest";
import { POST } from "./desk/reports/[reportId]/fields/route";

vi.mock("@/lib/access/auth/read-session", () => ({
  readSessionCookie: () => Promise.reject(Object.assign(new Error("no connection"), { code: "P2024" })),
}));

test("a save whose session cannot be looked up in time is asked to try again", async () => {
  const request = new Request("http://localhost/desk/reports/r/fields", { method: "POST", body: "{}" });
  const response = await POST(request, { params: Promise.resolve({ reportId: "r" }) });
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ serverError: { code: "busy" } });
});
