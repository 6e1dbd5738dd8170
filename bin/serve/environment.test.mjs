import { afterEach, expect, test, vi } from "vitest";
import { checkSecret, localAddress } from "./environment.mjs";

afterEach(() => vi.unstubAllEnvs());

test.each([
  ["", "http://127.0.0.1:3000"],
  ["0.0.0.0", "http://127.0.0.1:3000"],
  ["::", "http://127.0.0.1:3000"],
  ["10.0.0.11", "http://10.0.0.11:3000"],
  ["::1", "http://[::1]:3000"],
])("served at %j, the machine itself reaches it at %s", (host, address) => {
  vi.stubEnv("HOST", host);
  vi.stubEnv("DATABASE_URL", "postgresql://a@127.0.0.1/b");
  expect(localAddress(3000)).toBe(address);
});

test("a missing or short secret is put into .env, which outlives the terminal", () => {
  vi.stubEnv("DATABASE_URL", "postgresql://a@127.0.0.1/b");
  for (const secret of ["", "short"]) {
    vi.stubEnv("NEXTAUTH_SECRET", secret);
    const refused = expect(() => checkSecret());
    refused.toThrow(expect.objectContaining({ remedy: expect.stringContaining(">> .env") }));
  }
  vi.stubEnv("NEXTAUTH_SECRET", "s".repeat(32));
  expect(() => checkSecret()).not.toThrow();
});
