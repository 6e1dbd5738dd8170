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

test("what was not sent is listed with what follows: tried again by itself, or given up", () => {
  const failure = { channel: "mail" as const, unit: "青石镇", text: "请尽快报送", error: "连不上发信服务器" };
  show({
    failed: [
      { ...failure, id: "1", attempts: 2 },
      { ...failure, id: "2", attempts: 16 },
    ],
  });
  const [again, given] = [...host.querySelectorAll("li")].map(({ textContent }) => textContent);
  expect(again).toContain("已试 2 次，最多 16 次，隔一段时间自动再试。原因：连不上发信服务器");
  expect(given).toContain("已试 16 次，不再自动再试");
});
