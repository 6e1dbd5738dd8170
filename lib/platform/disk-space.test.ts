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

test("health tells a low disk, and a full one for a minute after a refused write", async () => {
  vi.resetModules();
  const { diskState, noteDiskFull } = await import("./disk-space");
  expect(await diskState(null)).toBe("ok");
  expect(await diskState(tmpdir(), Number.MAX_SAFE_INTEGER)).toBe("low");
  const clock = vi.spyOn(performance, "now");
  clock.mockReturnValue(1_000_000);
  noteDiskFull();
  expect(await diskState(null)).toBe("full");
  clock.mockReturnValue(1_060_000);
  expect(await diskState(null)).toBe("ok");
});
