import { expect, test } from "vitest";
import { usualUse } from "./import-session";

test("a document of another year gives words alone, whatever the distance", () => {
  for (const distance of [-7, -2, -1, 1]) expect(usualUse(2025 + distance, 2025)).toBe("base");
  expect(usualUse(2025, 2025)).toBe("report");
  expect(usualUse(null, 2025)).toBe("report");
});
