// @vitest-environment jsdom
import { act } from "react";
import { expect, test, vi } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import type { ListedAccount } from "@/lib/accounts/types";
import { PendingRoles } from "./pending-roles";

const actions = vi.hoisted(() => ({ confirmRoleAction: vi.fn(), declineRoleAction: vi.fn() }));
vi.mock("@/lib/accounts/actions", () => actions);

const account: ListedAccount = {
  ...{
    id: "9",
    username: "shenhe2",
    name: "李敏",
    disabled: false,
    mustChangePassword: false,
    hasFactor: false,
    signIn: { lastAt: null, lockedUntil: null },
    factorReset: null,
  },
  ...{ grants: [], manageable: true },
  pending: [
    {
      ...{ role: "reviewer", unitCode: "360121000000", unitName: "甲县" },
      ...{ proposedById: "1", proposedBy: "王芳", at: new Date("2026-01-05T01:00:00Z") },
    },
  ],
};

const { page, draw, button } = testPage();

const show = (selfId: string, hasOtherAdministrator = true, accounts = [account]) =>
  draw(<PendingRoles accounts={accounts} selfId={selfId} hasOtherAdministrator={hasOtherAdministrator} />);

test("nothing is shown without pending roles", () => {
  show("1", true, []);
  expect(page.textContent).toBe("");
});

test("another administrator confirms; a refusal stays visible", async () => {
  show("2");
  expect(page.textContent).toContain("甲县 · 审核员");
  actions.confirmRoleAction.mockResolvedValue({
    data: { ok: false, refusals: [{ code: "forbidden", message: "不在您的范围。" }] },
  });
  await act(async () => button("确认").click());
  expect(actions.confirmRoleAction).toHaveBeenCalledWith({
    accountId: "9",
    grant: { role: "reviewer", unitCode: "360121000000" },
  });
  expect(page.textContent).toContain("不在您的范围。");
});

test("the proposer's button says why it cannot be pressed; the proposal can be withdrawn", async () => {
  show("1");
  expect([button("确认").title, button("确认").ariaDisabled]).toEqual(["须由另一位管理员确认", "true"]);
  expect(page.textContent).toContain("须由另一位管理员确认");
  actions.declineRoleAction.mockResolvedValue({ data: { ok: true, value: null } });
  await act(async () => button("撤回").click());
  expect(actions.declineRoleAction).toHaveBeenCalledOnce();
});

test("with a single administrator the page says what to do", () => {
  show("1", false);
  expect(page.textContent).toContain("npm run -s report -- confirm-role");
});
