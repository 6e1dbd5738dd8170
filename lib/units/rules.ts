import type { UnitKind } from "@/lib/core/unit-kind";
import { type Unit, unitKindLabels } from "./types";

/**
 * Number of significant digits in a unit's 12-digit area code; the rest are zeros (统计用区划代码: 2
 * province, 2 city, 2 county, 3 township). Units without an area have no area code and may use every digit.
 */
const significantDigits: Record<UnitKind, number> = {
  province: 2,
  city: 4,
  county: 6,
  township: 9,
  office: 12,
  department: 12,
  zone: 12,
  body: 12,
  vertical: 12,
};

/**
 * Permitted parents by kind. Counties under a province and townships under a city exist (省直辖县,
 * 不设区的市).
 */
const parentKinds: Record<UnitKind, readonly UnitKind[]> = {
  province: [],
  city: ["province"],
  county: ["city", "province"],
  township: ["county", "city"],
  office: ["province", "city", "county"],
  department: ["province", "city", "county", "township", "zone"],
  zone: ["province", "city", "county"],
  body: ["province", "city", "county", "township"],
  vertical: ["province", "city", "county"],
};

/** The reason why a code is invalid for this kind of unit, as a sentence; null if valid. */
export function codeFault(code: string, kind: UnitKind): string | null {
  if (!/^\d{12}$/.test(code)) return "代码应为 12 位数字。若表格里显示成 3.7E+11，请先把这一列设为文本。";
  const digits = significantDigits[kind];
  if (/^0*$/.test(code.slice(0, 2))) return "代码的前 2 位是省级代码，不能为 00。";
  if (!/^0*$/.test(code.slice(digits)))
    return `${unitKindLabels[kind]}单位的代码第 ${digits + 1} 位起应全为 0。`;
  return null;
}

/** The reason why a unit cannot be placed under that parent, as a sentence; null if it can. */
export function nestingFault(
  child: Pick<Unit, "code" | "kind">,
  parent: Pick<Unit, "code" | "kind" | "name">,
): string | null {
  if (!parentKinds[child.kind].includes(parent.kind))
    return `${unitKindLabels[child.kind]}单位不能设在${unitKindLabels[parent.kind]}单位“${parent.name}”之下。`;
  const prefix = parent.code.slice(0, significantDigits[parent.kind]);
  if (!child.code.startsWith(prefix)) return `代码应以上级单位“${parent.name}”的 ${prefix} 开头。`;
  if (child.code === parent.code) return "代码不能与上级单位相同。";
  return null;
}
