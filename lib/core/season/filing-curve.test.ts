import { expect, test } from "vitest";
import { filingCourse, filingCurve } from "./filing-curve";

const season = {
  dueOn: "2026-01-31",
  today: "2026-01-12",
  filed: ["2026-01-05", "2025-12-30", "2026-01-12"],
  before: ["2025-01-12", "2025-01-13", "2024-12-31"],
};

test("a point a day from thirty days before the day due until ten after it; days to come have no count of this year", () => {
  const curve = filingCurve(filingCourse(season));
  expect(curve).toHaveLength(41);
  expect(curve[0]).toEqual({ day: "2026-01-01", filed: 1, before: 1 });
  expect(curve.find(({ day }) => day === "2026-01-12")).toEqual({ day: "2026-01-12", filed: 3, before: 2 });
  expect(curve.find(({ day }) => day === "2026-01-13")).toEqual({
    day: "2026-01-13",
    filed: null,
    before: 3,
  });
  expect(curve.at(-1)?.day).toBe("2026-02-10");
});

test("counts never fall, and a leap day is compared with the end of February", () => {
  const curve = filingCurve(
    filingCourse({
      ...season,
      dueOn: "2028-02-28",
      today: "2028-03-05",
      before: ["2027-02-28", "2027-03-01"],
    }),
  );
  expect(curve.find(({ day }) => day === "2028-02-29")?.before).toBe(1);
  for (const [index, { before }] of curve.entries())
    expect(before).toBeGreaterThanOrEqual(curve[index - 1]?.before ?? 0);
});
