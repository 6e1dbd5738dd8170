import { describe, expect, test } from "vitest";
import { type UnitKind, unitKinds } from "@/lib/core/unit-kind";
import { codeFault, nestingFault } from "./rules";

describe("area codes", () => {
  test.each<[UnitKind, string]>([
    ["province", "370000000000"],
    ["city", "370300000000"],
    ["county", "370305000000"],
    ["township", "370305101000"],
    ["department", "370305000017"],
  ])("%s %s", (kind, code) => {
    expect(codeFault(code, kind)).toBeNull();
  });

  test.each<[UnitKind, string, string]>([
    ["province", "370100000000", "第 3 位起应全为 0"],
    ["city", "370305000000", "第 5 位起应全为 0"],
    ["county", "370305101000", "第 7 位起应全为 0"],
    ["township", "370305101001", "第 10 位起应全为 0"],
    ["township", "37030510100", "12 位数字"],
    ["township", "3.70305E+11", "12 位数字"],
    ["county", "３７０３０５０００００００", "12 位数字"],
    ["county", "000305000000", "不能为 00"],
  ])("%s %s is refused", (kind, code, fault) => {
    expect(codeFault(code, kind)).toContain(fault);
  });
});

describe("the tree", () => {
  const unit = (kind: UnitKind, code: string) => ({ kind, code, name: "某单位" });
  test.each([
    [unit("city", "370300000000"), unit("province", "370000000000")],
    [unit("county", "370305000000"), unit("city", "370300000000")],
    [unit("county", "469001000000"), unit("province", "460000000000")],
    [unit("township", "370305101000"), unit("county", "370305000000")],
    [unit("township", "441900003000"), unit("city", "441900000000")],
    [unit("department", "370305101001"), unit("township", "370305101000")],
  ])("$0.code may stand under $1.code", (child, parent) => {
    expect(nestingFault(child, parent)).toBeNull();
  });

  test.each([
    [unit("province", "380000000000"), unit("province", "370000000000"), "不能设在"],
    [unit("township", "370305101000"), unit("province", "370000000000"), "不能设在"],
    [unit("county", "370305000000"), unit("township", "370305101000"), "不能设在"],
    [unit("department", "370305000002"), unit("department", "370305000001"), "不能设在"],
    [unit("township", "370306101000"), unit("county", "370305000000"), "370305 开头"],
    [unit("department", "370305000000"), unit("county", "370305000000"), "不能与上级单位相同"],
  ])("$0.code may not stand under $1.code", (child, parent, fault) => {
    expect(nestingFault(child, parent)).toContain(fault);
  });

  test("a kind is listed after those under which it may stand, so that an import finds the parents first", () => {
    const turned = unitKinds.flatMap((parent, at) =>
      unitKinds
        .slice(0, at + 1)
        .filter((child) => !nestingFault(unit(child, ""), unit(parent, ""))?.includes("不能设在"))
        .map((child) => `${child} under ${parent}`),
    );
    expect(turned).toEqual([]);
  });
});
