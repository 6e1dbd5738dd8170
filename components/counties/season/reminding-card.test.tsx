// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import { usualPlan } from "@/lib/core/season/reminder-plan";
import type { Reminding } from "@/lib/messages/types";
import { RemindingCard } from "./reminding-card";

vi.mock("@/lib/messages/actions", () => ({ setPlanAction: vi.fn() }));

const { page: host, draw } = testPage();
const reminding: Reminding = {
  plan: usualPlan,
  yearsWithoutHolidays: [2031],
  means: { mail: false, webhook: false },
  failed: [],
  jobs: [],
};
const show = (changes: Partial<Reminding>) =>
  draw(<RemindingCard countyCode="990101000000" reminding={{ ...reminding, ...changes }} />);

test("the card names the years whose holidays the county has to enter", () => {
  show({});
  expect(host.querySelector("[role=alert]")?.textContent).toContain("系统里还没有国家 2031 年的放假安排");
  expect(host.textContent).toContain("另外的调休上班日");
});

test.each([
  ["they are entered", { yearsWithoutHolidays: [] }],
  ["reminders go out on every day", { plan: { ...usualPlan, workingDaysOnly: false } }],
])("nothing is asked where %s", (_, changes) => {
  show(changes);
  expect(host.querySelector("[role=alert]")).toBeNull();
});
