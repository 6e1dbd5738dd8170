// @vitest-environment jsdom
import { act } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { TypedWordsProvider } from "@/components/shell/typed-words/typed-words-context";
import { setValue, testPage } from "@/components/ui/testing-page";
import type { ListedUnit } from "@/lib/units/types";
import { YearsDialog } from "./years-dialog";

const changeUnitAction = vi.hoisted(() => vi.fn());
vi.mock("@/lib/units/actions", () => ({ changeUnitAction, setUnitYearsAction: vi.fn() }));

const { draw } = testPage();
const unit = (code: string, name: string): ListedUnit => ({
  ...{ code, name, organ: `${name}人民政府`, kind: "township", parentCode: "360121000000" },
  ...{ demonstration: false, firstYear: null, lastYear: null, successorCode: null },
  ...{ originCode: null, creditCode: null, mayMakeDocuments: null, onePerson: null },
});
const [town, other, third] = [
  unit("360121100000", "青石镇"),
  unit("360121101000", "白水镇"),
  unit("360121102000", "松岭乡"),
];

/** The dialog is outside the page's element. */
const dialog = () => document.querySelector("[role=dialog]");
const words = () => dialog()?.textContent;
const field = (label: string) => {
  const found = [...document.querySelectorAll("label")].find((each) => each.textContent === label);
  return (found?.control ?? found?.querySelector("input")) as HTMLInputElement;
};
const press = (name: string) =>
  act(async () =>
    [...document.querySelectorAll("button")].find((each) => each.textContent === name)?.click(),
  );

async function choose(kind: string, units: readonly [ListedUnit, ...ListedUnit[]] = [town, other, third]) {
  draw(
    <TypedWordsProvider key={JSON.stringify(units)} of="administrator">
      <YearsDialog units={units} unit={units[0]} />
    </TypedWordsProvider>,
  );
  await press("设立与撤并");
  await act(async () => setValue(field("办理什么"), kind));
}

beforeEach(() => {
  sessionStorage.clear();
  changeUnitAction.mockReset();
});

test("a merger is previewed with every effect, can be gone back from, and is carried out when confirmed", async () => {
  await choose("merged");
  await press("预览");
  expect(words()).toContain("请填写生效日期。");
  await act(async () => {
    setValue(field("生效日期"), "2026-03-01");
    setValue(field("并入、承接的单位"), other.code);
  });
  await press("预览");
  expect(words()).toContain("青石镇最后一份年度报告是 2025 年度的");
  expect(words()).toContain("白水镇填报 2026 年度报告时，“上年”数含青石镇的");
  expect(changeUnitAction).not.toHaveBeenCalled();
  await press("返回修改");
  expect(field("生效日期").value).toBe("2026-03-01");
  await press("预览");
  changeUnitAction.mockResolvedValueOnce({ data: { ok: true, value: null } });
  await press("确认办理");
  expect(changeUnitAction).toHaveBeenCalledWith({
    code: town.code,
    change: { kind: "merged", on: "2026-03-01", successorCode: other.code, isNew: false },
  });
  expect(dialog()).toBeNull();
});

test("the preview states what was chosen, and offers the choice again only after going back", async () => {
  await choose("abolished");
  await act(async () => setValue(field("生效日期"), "2026-03-01"));
  await press("预览");
  expect(words()).toContain("撤销，没有承接单位，2026-03-01 起生效");
  expect(dialog()?.querySelectorAll("select, input")).toHaveLength(0);
  await press("返回修改");
  expect(field("办理什么").value).toBe("abolished");
});

test("the day stays when another kind of change is chosen", async () => {
  await choose("merged");
  await act(async () => setValue(field("生效日期"), "2026-03-01"));
  await act(async () => setValue(field("办理什么"), "divided"));
  expect(field("生效日期").value).toBe("2026-03-01");
});

test("a year before there were reports is refused before the preview, with what to do", async () => {
  await choose("abolished");
  await act(async () => setValue(field("生效日期"), "0202-01-01"));
  await press("预览");
  expect(words()).toContain("生效日期太早，请核对年份");
});

test("a division names the units that are new, and a refusal stays beside its preview", async () => {
  await choose("divided");
  await act(async () => setValue(field("生效日期"), "2026-03-01"));
  await press("预览");
  expect(words()).toContain("请选择分设出的单位");
  await act(async () => field("松岭乡").click());
  await press("预览");
  expect(words()).toContain("松岭乡从 2026 年度起应报年度报告");
  const message = "这个单位已经撤并。";
  changeUnitAction.mockResolvedValueOnce({
    data: { ok: false, refusals: [{ code: "wrongState", message }] },
  });
  await press("确认办理");
  expect(words()).toContain(message);
});

test("a change that cannot be carried out is said before its effects are shown", async () => {
  const ended = { ...other, lastYear: 2021 };
  await choose("merged", [town, ended]);
  await act(async () => {
    setValue(field("生效日期"), "2026-03-01");
    setValue(field("并入、承接的单位"), ended.code);
  });
  await press("预览");
  expect(words()).toContain("承接的单位只应报到 2021 年度");
  expect(words()).not.toContain("确认办理");

  await choose("abolished", [{ ...town, lastYear: 2021 }]);
  await act(async () => setValue(field("生效日期"), "2026-03-01"));
  await press("预览");
  expect(words()).toContain("这个单位已经撤并");
});
