// @vitest-environment jsdom
import { act } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { setValue, testPage } from "@/components/ui/testing-page";
import { UnitForm } from "@/components/units/unit-form";
import type { Unit } from "@/lib/units/types";
import { AccountImport } from "./create/account-import";
import { CreateAccount } from "./create/create-account";
import { OwnPasswordForm } from "./own/own-password-form";

const actions = vi.hoisted(() => ({
  createAccountAction: vi.fn(),
  changeOwnPasswordAction: vi.fn(),
  checkAccountImportAction: vi.fn(),
  importAccountsAction: vi.fn(),
  createUnitAction: vi.fn(),
  renameUnitAction: vi.fn(),
}));
vi.mock("@/lib/accounts/actions", () => actions);
vi.mock("@/lib/units/actions", () => actions);
Object.assign(URL, { createObjectURL: () => "blob:passwords", revokeObjectURL: () => undefined });

const county: Unit = {
  code: "360121000000",
  name: "甲县",
  kind: "county",
  organ: "甲县人民政府",
  parentCode: null,
  demonstration: false,
};
const given = { accountId: "1", username: "li.min", name: "李敏", password: "tq8wmZ4kPvxh2R" };

const { draw: show } = testPage();

beforeEach(() => {
  for (const action of Object.values(actions)) action.mockReset();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

function control(label: string): HTMLInputElement | HTMLSelectElement {
  const found = [...document.querySelectorAll("label")].find((each) => each.textContent === label);
  return found?.control as HTMLInputElement;
}

function enter(label: string, value: string) {
  return act(async () => setValue(control(label), value));
}

async function press(name: string) {
  const button = [...document.querySelectorAll("button")].findLast((each) => each.textContent === name);
  if (!button) throw new Error(`no button ${name}`);
  await act(async () => button.click());
  // Validation, request and response: until nothing is due.
  await act(() => vi.runAllTimersAsync());
}

const text = () => document.body.textContent ?? "";

test("a new account: every fault at its field, then the password once", async () => {
  show(<CreateAccount units={[county]} selfId="me" />);
  await press("新建账号");
  await press("新建账号");
  for (const fault of ["请填写姓名。", "用户名应为 3 至 32 位", "请选择单位。", "请选择角色。"])
    expect(text()).toContain(fault);
  expect(actions.createAccountAction).not.toHaveBeenCalled();

  await enter("姓名", "李敏");
  await enter("用户名", "Li.Min");
  await enter("单位", county.code);
  await enter("角色", "clerk");
  actions.createAccountAction.mockResolvedValueOnce({
    data: { ok: false, refusals: [{ code: "invalid.username", message: "已有人使用。" }] },
  });
  await press("新建账号");
  expect(text()).toContain("已有人使用。");
  expect(control("姓名").value).toBe("李敏");

  actions.createAccountAction.mockResolvedValueOnce({ data: { ok: true, value: given } });
  await press("新建账号");
  expect(actions.createAccountAction).toHaveBeenLastCalledWith({
    username: "li.min",
    name: "李敏",
    grants: [{ role: "clerk", unitCode: county.code }],
  });
  expect(text()).toContain(given.password);
});

test("the own password: faults before anything is sent, a refusal at its field, then success", async () => {
  show(<OwnPasswordForm username="li.min" />);
  await enter("现在的密码", "a quiet river");
  await enter("新密码", "1234567890");
  await enter("再输一遍新密码", "something else");
  await press("修改密码");
  expect(text()).toContain("太常见");
  expect(text()).toContain("不一致");
  expect(actions.changeOwnPasswordAction).not.toHaveBeenCalled();

  await enter("新密码", "three green hills");
  await enter("再输一遍新密码", "three green hills");
  actions.changeOwnPasswordAction.mockResolvedValueOnce({
    data: { ok: false, refusals: [{ code: "invalid.current", message: "现在的密码不正确。" }] },
  });
  await press("修改密码");
  expect(text()).toContain("现在的密码不正确。");
  expect(control("新密码").value).toBe("three green hills");

  actions.changeOwnPasswordAction.mockResolvedValueOnce({ data: { ok: true, value: null } });
  await press("修改密码");
  expect(text()).toContain("密码已修改");
  expect(control("新密码").value).toBe("");
});

test("an import: all faults at once; then a preview, and nothing before it is confirmed", async () => {
  show(<AccountImport units={[county]} />);
  const choose = async () => {
    const input = control("选择 CSV 或 Excel 文件");
    Object.defineProperty(input, "files", { value: [new File(["x"], "a.csv")], configurable: true });
    await act(async () => {
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
  };
  const refusals = [
    { code: "line.2.name", message: "第 2 行“姓名”：不能为空。" },
    { code: "line.3.role", message: "第 3 行“角色”：有误。" },
  ];
  actions.checkAccountImportAction.mockResolvedValueOnce({ data: { ok: false, refusals } });
  await choose();
  expect(text()).toContain("文件有 2 处问题，没有导入任何内容");
  for (const { message } of refusals) expect(text()).toContain(message);

  const checked = [{ username: "li.min", name: "李敏", grants: [{ role: "clerk", unitCode: county.code }] }];
  actions.checkAccountImportAction.mockResolvedValueOnce({ data: { ok: true, value: checked } });
  await choose();
  expect(text()).toContain("甲县 · 填报员");
  expect(actions.importAccountsAction).not.toHaveBeenCalled();

  actions.importAccountsAction.mockResolvedValueOnce({ data: { ok: true, value: [given] } });
  await press("确认导入 1 个");
  expect(text()).toContain("已新建 1 个账号。");
  expect(text()).toContain(given.password);
});

test("a bureau needs no code: the form says which it gets, and asks it of a town", async () => {
  const bureau = { ...county, code: "360121000007", name: "甲县水务局", kind: "department" as const };
  show(<UnitForm units={[county, { ...bureau, parentCode: county.code }]} onDone={() => undefined} />);
  expect(control("单位代码")).toBeDefined();
  await enter("类别", "department");
  expect(control("单位代码")).toBeUndefined();
  expect(text()).toContain("系统编为 360121000008");
  await enter("单位名称", "财政局");
  await enter("机关全称", "甲县财政局");
  await enter("行政规范性文件制定主体", "no");
  actions.createUnitAction.mockResolvedValueOnce({ data: { ok: true, value: null } });
  await press("新建单位");
  expect(actions.createUnitAction).toHaveBeenCalledWith({
    ...{ code: "", name: "财政局", kind: "department", organ: "甲县财政局", creditCode: "" },
    ...{ parentCode: county.code, mayMakeDocuments: false },
  });
});

test("a unit that is renamed keeps its code and its place", async () => {
  const closed = vi.fn();
  const nothing = { firstYear: null, lastYear: null, successorCode: null, originCode: null, onePerson: null };
  const listed = { ...county, ...nothing, creditCode: "91350100M000100Y43", mayMakeDocuments: true };
  show(<UnitForm units={[county]} unit={listed} onDone={closed} />);
  expect(control("单位代码")).toBeUndefined();
  await enter("单位名称", "甲市");
  actions.renameUnitAction.mockResolvedValueOnce({ data: { ok: true, value: null } });
  await press("保存");
  expect(actions.renameUnitAction).toHaveBeenCalledWith({
    code: county.code,
    name: "甲市",
    organ: county.organ,
    creditCode: "91350100M000100Y43",
    mayMakeDocuments: true,
  });
  expect(closed).toHaveBeenCalled();
});
