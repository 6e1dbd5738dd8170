// @vitest-environment jsdom
import { act } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { setValue, testPage } from "@/components/ui/testing-page";
import type { ListedAccount } from "@/lib/accounts/types";
import { AccountList } from "./account-list";

const { disable, transfer, reset } = vi.hoisted(() => ({
  disable: vi.fn(),
  transfer: vi.fn(),
  reset: vi.fn(),
}));
vi.mock("@/lib/accounts/actions", () => ({
  disableAccountAction: disable,
  enableAccountAction: vi.fn(),
  resetPasswordAction: reset,
  grantRoleAction: vi.fn(),
  revokeRoleAction: vi.fn(),
  transferAccountAction: transfer,
}));
vi.mock("@/lib/accounts/identities/actions", () => ({ unlinkIdentityAction: vi.fn() }));
vi.mock("@/lib/accounts/second-factor/actions", () => ({ proposeResetAction: vi.fn() }));
vi.mock("@/lib/accounts/sign-ins/actions", () => ({
  endSessionsAction: vi.fn(),
  liftLimitAction: vi.fn(),
  readSignInsAction: vi.fn(),
}));

const units = [
  unit("360121000000", "甲县", "county", null),
  unit("360121100000", "青石镇", "township", "360121000000"),
  unit("360121101000", "白水镇", "township", "360121000000"),
];

function unit(code: string, name: string, kind: "county" | "township", parentCode: string | null) {
  return { code, name, kind, organ: `${name}人民政府`, parentCode, demonstration: false };
}

function account(id: string, name: string, more: Partial<ListedAccount>): ListedAccount {
  return {
    id,
    username: `user.${id}`,
    name,
    disabled: false,
    mustChangePassword: false,
    hasFactor: false,
    signIn: { lastAt: null, lockedUntil: null },
    factorReset: null,
    grants: [],
    pending: [],
    manageable: true,
    ...more,
  };
}

const accounts = [
  account("1", "王芳", { grants: [{ role: "administrator", unitCode: "360121000000", unitName: "甲县" }] }),
  account("2", "李敏", {
    grants: [{ role: "clerk", unitCode: "360121100000", unitName: "青石镇" }],
    signIn: {
      lastAt: new Date("2026-01-12T09:30:00+08:00"),
      lockedUntil: new Date("2026-01-12T10:00:00+08:00"),
    },
  }),
  account("3", "赵雷", {
    grants: [{ role: "signer", unitCode: "360121101000", unitName: "白水镇" }],
    disabled: true,
  }),
  account("4", "陈上", { manageable: false, mustChangePassword: true }),
  account("5", "周宁", {}),
];

const { page, draw } = testPage();

beforeEach(() => {
  draw(<AccountList accounts={accounts} units={units} selfId="1" />);
});

function names(): string[] {
  return [...page.querySelectorAll("tbody td:first-child span:first-child")].map((each) => each.textContent);
}

function choose(label: string, value: string) {
  const labels = [...page.querySelectorAll("label")].find((each) => each.textContent === label);
  const control = document.getElementById(labels?.htmlFor ?? "") as HTMLInputElement | HTMLSelectElement;
  act(() => setValue(control, value));
}

function press(name: string, within: ParentNode = document) {
  const button = [...within.querySelectorAll("button")].find((each) => each.textContent === name);
  if (!button) throw new Error(`no button ${name}`);
  return act(async () => button.click());
}

test("accounts are sorted by pinyin, and in reverse on the second click", async () => {
  expect(names()).toEqual(["陈上", "李敏", "王芳", "赵雷", "周宁"]);
  await press("姓名与用户名");
  expect(names()).toEqual(["周宁", "赵雷", "王芳", "李敏", "陈上"]);
});

test.each([
  ["搜索", "李敏", ["李敏"]],
  ["搜索", "user.3", ["赵雷"]],
  ["搜索", "白水", ["赵雷"]],
  ["单位（含下级）", "360121000000", ["李敏", "王芳", "赵雷"]],
  ["单位（含下级）", "360121100000", ["李敏"]],
  ["角色", "signer", ["赵雷"]],
  ["状态", "oneTime", ["陈上"]],
  ["状态", "disabled", ["赵雷"]],
])("%s %s", (label, value, found) => {
  choose(label, value);
  expect(names()).toEqual(found);
});

test("who was found stays in sight when something is done with them", () => {
  choose("搜索", "李敏");
  choose("状态", "active");
  const changed = accounts.map((each) =>
    each.id === "2" ? { ...each, name: "李慧敏", mustChangePassword: true } : each,
  );
  draw(<AccountList accounts={changed} units={units} selfId="1" />);
  expect(names()).toEqual(["李慧敏"]);
  choose("搜索", "李敏 ");
  expect(names()).toEqual([]);
});

test("without a match, the page says what to do", () => {
  choose("搜索", "无此人");
  expect(page.textContent).toContain("没有符合条件的账号");
});

test("after a reset the dialog says so instead of asking, and the password has a column of its own", async () => {
  URL.createObjectURL = () => "blob:list";
  URL.revokeObjectURL = () => undefined;
  const given = {
    accountId: "2",
    username: "user.2",
    name: "李敏",
    password: "mEKpqBCPwiccKZ",
    pending: false,
  };
  reset.mockResolvedValue({ data: { ok: true, value: given } });
  choose("搜索", "李敏");
  await press("重置密码", page);
  const dialog = document.querySelector("[role=dialog]") ?? expect.fail("no dialog");
  expect(dialog.querySelector("h2")?.textContent).toBe("重置“李敏”的密码？");
  await press("重置密码", dialog);
  expect(dialog.querySelector("h2")?.textContent).toBe("“李敏”的密码已重置");
  const cells = [...dialog.querySelectorAll("tbody td")].map((cell) => cell.textContent);
  expect(cells).toEqual(["李敏user.2", "mEKpqBCPwiccKZ"]);
  await press("", dialog);
});

test("the own account cannot be disabled here, nor one that also belongs elsewhere", () => {
  const actions = [...page.querySelectorAll("tbody tr")].map((row) =>
    [...row.querySelectorAll("button")].map((each) => each.textContent),
  );
  expect(actions).toEqual([
    [],
    ["角色", "改姓名", "登录情况", "重置密码", "交接", "停用"],
    ["角色", "改姓名"],
    ["角色", "改姓名", "登录情况", "重置密码", "启用"],
    ["角色", "改姓名", "登录情况", "重置密码", "交接", "停用"],
  ]);
});

test("an action needs a confirmation, and a refusal stays visible", async () => {
  disable.mockResolvedValue({
    data: { ok: false, refusals: [{ code: "forbidden", message: "不在您的范围。" }] },
  });
  await press("停用", page);
  expect(disable).not.toHaveBeenCalled();
  await press("停用账号");
  expect(disable).toHaveBeenCalledWith({ accountId: "2" });
  expect(document.querySelector('[role="dialog"]')?.textContent).toContain("不在您的范围。");
});

test("the last sign-in stands in the list, and a name that is held up", () => {
  const rowOf = (name: string) =>
    [...page.querySelectorAll("tbody tr")]
      .map(({ textContent }) => textContent)
      .find((text) => text?.includes(name));
  expect(rowOf("李敏")).toContain("2026-01-12 09:30");
  expect(rowOf("李敏")).toContain("限制到 10:00");
  expect(rowOf("赵雷")).toContain("从未登录");
});

test("work is handed over to somebody who is chosen, and what it came to is said", async () => {
  transfer.mockResolvedValue({ data: { ok: true, value: { messages: 2, pending: true, releases: 0 } } });
  await press("交接", page);
  await press("交接并停用");
  expect(transfer).not.toHaveBeenCalled();
  const options = [...document.querySelectorAll('[role="dialog"] option')].map((each) => each.textContent);
  expect(options).toEqual(["请选择", "周宁（user.5）"]);
  const field = document.querySelector<HTMLSelectElement>('[role="dialog"] select');
  act(() => field && setValue(field, "5"));
  await press("交接并停用");
  expect(transfer).toHaveBeenCalledWith({ accountId: "2", successorId: "5" });
  // After the action the list behind the dialog is rendered again, with the account disabled.
  draw(
    <AccountList
      accounts={accounts.map((each) => (each.id === "2" ? { ...each, disabled: true } : each))}
      units={units}
      selfId="1"
    />,
  );
  expect(document.querySelector('[role="dialog"]')?.textContent).toContain("2 条没有读的消息");
  expect(document.querySelector('[role="dialog"]')?.textContent).toContain("另一位管理员");
});
