import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type UnitKind, unitKinds } from "@/lib/core/unit-kind";
import { codeFault, isNumbered, nestingFault, nextCode, serialPrefix } from "./rules";

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

const unit = (kind: UnitKind, code: string) => ({ kind, code, name: "某单位" });

describe("the tree", () => {
  test.each([
    [unit("city", "370300000000"), unit("province", "370000000000")],
    [unit("county", "370305000000"), unit("city", "370300000000")],
    [unit("county", "469001000000"), unit("province", "460000000000")],
    [unit("township", "370305101000"), unit("county", "370305000000")],
    [unit("township", "441900003000"), unit("city", "441900000000")],
    [unit("department", "370305101001"), unit("township", "370305101000")],
    [unit("department", "370305000009"), unit("zone", "370305000002")],
    [unit("department", "370305400001"), unit("zone", "370305400000")],
    [unit("department", "370300000009"), unit("zone", "370300000002")],
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
    [unit("department", "370306000009"), unit("zone", "370305000002"), "370305 开头"],
    [unit("department", "370305000002"), unit("zone", "370305000002"), "不能与上级单位相同"],
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

describe("the next code of a unit without an area code", () => {
  test.each<[string, string[], string | null]>([
    ["370305000000", [], "370305000001"],
    ["370305000000", ["370305000000", "370305101000", "370305000001", "370305000017"], "370305000018"],
    ["370305101000", ["370305000017"], "370305101001"],
    ["370300000000", ["370305000017"], "370300000001"],
    ["370305000002", ["370305000002"], "370305000003"],
    ["370305400000", ["370305400000"], "370305400001"],
    ["370305000000", ["370305000999", "370305000001"], "370305000002"],
  ])("below %s beside %j: %s", (parent, taken, code) => {
    expect(nextCode(parent, taken)).toBe(code);
  });

  test("is none when all are used", () => {
    const all = Array.from({ length: 999 }, (_, at) => `370305000${String(at + 1).padStart(3, "0")}`);
    expect(nextCode("370305000000", all)).toBeNull();
    expect(nextCode("370305000000", all.slice(1))).toBe("370305000001");
  });

  test("is never taken, fits its kind, and may stand under its parent", () => {
    const parents = [
      unit("county", "370305000000"),
      unit("city", "370300000000"),
      unit("township", "370305101000"),
      unit("zone", "370305000002"),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...parents),
        fc.array(fc.integer({ min: 1, max: 999 }), { maxLength: 40 }),
        (parent, serials) => {
          const prefix = serialPrefix(parent.code);
          const taken = [parent.code, ...serials.map((each) => prefix + String(each).padStart(3, "0"))];
          const code = nextCode(parent.code, taken) ?? "";
          expect(taken).not.toContain(code);
          expect(codeFault(code, "department")).toBeNull();
          expect(nestingFault(unit("department", code), parent)).toBeNull();
        },
      ),
    );
  });

  test("is for those kinds alone that no area code has been given to", () => {
    expect(unitKinds.filter(isNumbered)).toEqual(["zone", "office", "department", "body", "vertical"]);
    expect(codeFault("", "township")).toContain("请填写");
  });
});
