// @vitest-environment jsdom
import { act } from "react";
import { expect, test, vi } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import type { WaitingIdentity } from "@/lib/accounts/identities/types";
import type { ListedAccount } from "@/lib/accounts/types";
import { WaitingIdentities } from "./waiting-identities";

const actions = vi.hoisted(() => ({ linkIdentityAction: vi.fn(), declineIdentityAction: vi.fn() }));
vi.mock("@/lib/accounts/identities/actions", () => actions);

const account = (id: string, name: string, manageable = true): ListedAccount => ({
  ...{
    id,
    name,
    username: `user.${id}`,
    disabled: false,
    mustChangePassword: false,
    hasFactor: false,
    signIn: { lastAt: null, lockedUntil: null },
    factorReset: null,
  },
  ...{ grants: [], pending: [], manageable },
});
const accounts = [account("1", "李敏"), account("2", "王芳"), account("3", "陈上", false)];
const identity: WaitingIdentity = {
  ...{ issuer: "https://id.example", subject: "s-1", username: "user.1", name: "李敏" },
  ...{ firstSeenAt: new Date("2026-01-05T01:00:00Z"), suggestedId: "1" },
};

const { page, draw, button } = testPage();

const show = (...identities: WaitingIdentity[]) =>
  draw(<WaitingIdentities identities={identities} accounts={accounts} />);

test("nothing is shown without waiting identities", () => {
  show();
  expect(page.textContent).toBe("");
});

test("the suggestion is preselected, and only the administrator's confirmation links it; a refusal stays visible", async () => {
  show(identity);
  expect(page.querySelector("select")?.value).toBe("1");
  expect([...page.querySelectorAll("option")].map(({ value }) => value)).toEqual(["", "1", "2"]);
  actions.linkIdentityAction.mockResolvedValue({
    data: { ok: false, refusals: [{ code: "forbidden", message: "不在您的范围。" }] },
  });
  await act(async () => button("确认关联").click());
  expect(actions.linkIdentityAction).toHaveBeenCalledWith({
    ...{ accountId: "1", issuer: "https://id.example", subject: "s-1" },
  });
  expect(page.textContent).toContain("不在您的范围。");
});

test("without a suggestion nothing is linked before an account is chosen", () => {
  show({ ...identity, suggestedId: null });
  expect([button("确认关联").title, button("确认关联").ariaDisabled]).toEqual(["先在左边选择账号", "true"]);
});
