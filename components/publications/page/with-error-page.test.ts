import { beforeEach, expect, test, vi } from "vitest";
import { logger } from "@/lib/platform/logger";
import { Overloaded } from "@/lib/platform/overload";
import { AlteredPublication } from "@/lib/publications/integrity/altered";
import { withErrorPage } from "./with-error-page";

const request = new Request("http://localhost/reports/370999101000/2021?from=list&to=2");

// The style sheet is created by the build, which these tests do not run.
vi.mock("@/lib/platform/http/page-files", () => ({ pageFileUrl: (name: string) => `/reading/${name}` }));

beforeEach(() => {
  vi.stubEnv("DATABASE_URL", "postgresql://nobody@localhost:1/none");
  vi.stubEnv("NEXTAUTH_SECRET", "x".repeat(32));
  return () => vi.unstubAllEnvs();
});

test("a response is passed on unchanged", async () => {
  const answer = new Response("whole");
  expect(await withErrorPage(request, async () => answer)).toBe(answer);
});

test("an error is shown with a number that the log has, and with a link to try again", async () => {
  const log = vi.spyOn(logger, "error").mockImplementation(() => {});
  const failure = new Error("the database is away");
  const answer = await withErrorPage(request, () => Promise.reject(failure));
  expect(answer.status).toBe(500);
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  const html = await answer.text();
  const [, incident] = /编号(\w+)告诉/.exec(html) ?? [];
  expect(log).toHaveBeenCalledWith(expect.objectContaining({ err: failure, incident }), expect.any(String));
  expect(html).toContain('href="/reports/370999101000/2021?from=list&amp;to=2"');
  expect(html).not.toContain(failure.message);
});

test("too many requests are reported as such, with the time after which to try again", async () => {
  vi.spyOn(logger, "error").mockImplementation(() => {});
  const answer = await withErrorPage(request, () => Promise.reject(new Overloaded()));
  expect(answer.status).toBe(503);
  expect(answer.headers.get("Retry-After")).toBe("5");
});

test("while there is no primary, readers and programs are asked to come again", async () => {
  vi.spyOn(logger, "error").mockImplementation(() => {});
  const away = Object.assign(new Error("Can't reach database server"), { code: "P1001" });
  const answer = await withErrorPage(request, () => Promise.reject(away));
  expect([answer.status, answer.headers.get("Retry-After")]).toEqual([503, "5"]);
});

test("an altered publication gets a warning, which no cache may store", async () => {
  const altered = new AlteredPublication({ unitCode: "370999101000", year: 2021, number: 1 }, "document");
  const answer = await withErrorPage(request, () => Promise.reject(altered));
  expect(answer.status).toBe(409);
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  expect(answer.headers.get("ETag")).toBeNull();
  expect(await answer.text()).toContain("与公布时不一致");
});
