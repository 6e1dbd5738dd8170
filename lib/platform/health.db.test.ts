import { createServer, type Server } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { databaseAnswers } from "./health";
import { logger } from "./logger";

const shared = globalThis as { healthPool?: { end(): Promise<void> } };

let silent: Server | undefined;

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  silent?.close();
  const pool = shared.healthPool;
  shared.healthPool = undefined;
  await pool?.end();
});

test("a database that is up answers", async () => {
  expect(await databaseAnswers()).toBe(true);
});

test("one that refuses does not", async () => {
  vi.spyOn(logger, "error").mockReturnValue();
  vi.stubEnv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none");
  expect(await databaseAnswers()).toBe(false);
});

test("one that takes the call and is silent does not, within two seconds", async () => {
  vi.spyOn(logger, "error").mockReturnValue();
  const server = createServer();
  silent = server;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  vi.stubEnv("DATABASE_URL", `postgresql://nobody@127.0.0.1:${port}/none`);
  const began = performance.now();
  expect(await databaseAnswers()).toBe(false);
  expect(performance.now() - began).toBeLessThan(15_000);
});
