import { expect, test } from "vitest";
import { activityQuerySchema, periodFault } from "./schema";

const of = (query: object) => periodFault(activityQuerySchema.parse(query));

test("a period that ends before it begins is said to be wrong, and one with a single day or end is not", () => {
  expect(of({ from: "2026-02-01", to: "2026-01-31" })).toContain("“从”不能晚于“到”");
  expect(of({ from: "2026-02-01", to: "2026-02-01" })).toBeNull();
  expect(of({ from: "2026-02-01" })).toBeNull();
  expect(of({ to: "2026-02-01" })).toBeNull();
});
