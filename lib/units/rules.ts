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

const CODE_LENGTH = 12;
const COUNTY_DIGITS = 6;
const SERIAL_DIGITS = 3;
const LAST_SERIAL = 999;

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

/** True for a kind of unit without an area code: its code is a serial number within its parent's. */
export function isNumbered(kind: UnitKind): boolean {
  return significantDigits[kind] === CODE_LENGTH;
}

/**
 * The next free code for a unit without an area code: the first nine digits of its parent's (of the area
 * around a parent that is numbered itself), and a serial number of three digits, above all that were used.
 * Only when these are used up, the lowest gap. `taken` are all codes with those first nine digits. Null if
 * none is free.
 */
export function nextCode(parentCode: string, taken: Iterable<string>): string | null {
  const prefix = serialPrefix(parentCode);
  const used = new Set(taken);
  const highest = Math.max(
    0,
    ...[...used].flatMap((code) => (code.startsWith(prefix) ? [Number(code.slice(prefix.length))] : [])),
  );
  const ofSerial = (serial: number) => `${prefix}${String(serial).padStart(SERIAL_DIGITS, "0")}`;
  const serials = Array.from({ length: LAST_SERIAL }, (_, at) => at + 1);
  const free = serials.filter((serial) => !used.has(ofSerial(serial)));
  const next = free.find((serial) => serial > highest) ?? free[0];
  return next === undefined ? null : ofSerial(next);
}

export const codesUsedUp = "上级单位之下的代码已经编满，请填写一个。";

/** The digits that the codes of numbered units under that parent begin with. */
export function serialPrefix(parentCode: string): string {
  const length = CODE_LENGTH - SERIAL_DIGITS;
  const isArea = /^0+$/.test(parentCode.slice(length));
  return isArea ? parentCode.slice(0, length) : parentCode.slice(0, COUNTY_DIGITS).padEnd(length, "0");
}

/** The reason why a code is invalid for this kind of unit, as a sentence; null if valid. */
export function codeFault(code: string, kind: UnitKind): string | null {
  if (code === "") return `请填写${unitKindLabels[kind]}单位的 12 位代码。`;
  if (!/^\d{12}$/.test(code)) return "代码应为 12 位数字。若表格里显示成 3.7E+11，请先把这一列设为文本。";
  const digits = significantDigits[kind];
  if (/^0*$/.test(code.slice(0, 2))) return "代码的前 2 位是省级代码，不能为 00。";
  if (!/^0*$/.test(code.slice(digits)))
    return `${unitKindLabels[kind]}单位的代码第 ${digits + 1} 位起应全为 0。`;
  return null;
}

/** What the codes below a unit begin with: the digits of its area, or of the area around a numbered one. */
function areaPrefix({ code, kind }: Pick<Unit, "code" | "kind">): string {
  return isNumbered(kind)
    ? code.slice(0, COUNTY_DIGITS).replace(/(?:00)+$/, "")
    : code.slice(0, significantDigits[kind]);
}

/**
 * The reason why a unit cannot be placed under that parent, as a sentence; null if it can. Without a code
 * only the kinds are compared.
 */
export function nestingFault(
  child: Pick<Unit, "code" | "kind">,
  parent: Pick<Unit, "code" | "kind" | "name">,
): string | null {
  if (!parentKinds[child.kind].includes(parent.kind))
    return `${unitKindLabels[child.kind]}单位不能设在${unitKindLabels[parent.kind]}单位“${parent.name}”之下。`;
  const prefix = areaPrefix(parent);
  if (child.code !== "" && !child.code.startsWith(prefix))
    return `代码应以上级单位“${parent.name}”的 ${prefix} 开头。`;
  if (child.code === parent.code) return "代码不能与上级单位相同。";
  return null;
}
