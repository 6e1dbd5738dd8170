import { tmpdir } from "node:os";
import { expect, test, vi } from "vitest";

test.each([
  ["with room", tmpdir(), 1, true],
  ["below the floor", tmpdir(), Number.MAX_SAFE_INTEGER, false],
  ["that is elsewhere", null, Number.MAX_SAFE_INTEGER, true],
  ["that cannot be looked at", "/no/such/folder", Number.MAX_SAFE_INTEGER, true],
])("a disk %s", async (_what, folder, floor, has) => {
  vi.resetModules();
  const { hasRoom } = await import("./disk-space");
  expect(await hasRoom(folder, floor)).toBe(has);
});
