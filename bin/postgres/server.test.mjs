import { appendFileSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hasNoRoom, rotateLog } from "./server.mjs";

let home;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "nianbao-home-"));
});
afterEach(() => rmSync(home, { recursive: true }));

test("a large log is started anew while the server writes to it", () => {
  const path = join(home, "postgres.log");
  const log = openSync(path, "a");
  writeSync(log, "short\n");
  rotateLog(home);
  expect(readFileSync(path, "utf8")).toBe("short\n");
  const large = "x".repeat(11 * 1024 * 1024);
  writeSync(log, large);
  rotateLog(home);
  writeSync(log, "after\n");
  closeSync(log);
  expect(readFileSync(path, "utf8")).toBe("after\n");
  expect(readFileSync(join(home, "postgres.1.log"), "utf8") === `short\n${large}`).toBe(true);
});

test("a server that ended for want of room says so in its last lines", () => {
  appendFileSync(join(home, "postgres.log"), "FATAL:  terminating connection\n");
  expect(hasNoRoom(home)).toBe(false);
  appendFileSync(join(home, "postgres.log"), "FATAL:  could not write init file: No space left on device\n");
  expect(hasNoRoom(home)).toBe(true);
});
