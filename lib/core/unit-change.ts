import { z } from "zod";
import type { Refusal } from "./refusal";

/**
 * What may happen to a unit besides a new name: it is founded, merged into another or turned into one,
 * divided into several, or abolished without a successor.
 */
export const unitChangeKinds = ["founded", "merged", "divided", "abolished"] as const;
type UnitChangeKind = (typeof unitChangeKinds)[number];

export const unitChangeLabels: Readonly<Record<UnitChangeKind, string>> = {
  founded: "新设立",
  merged: "并入或改设为另一个单位",
  divided: "分设出新的单位",
  abolished: "撤销，没有承接单位",
};

const code = z.string().regex(/^\d{12}$/, "请选择单位。");

/** From when there are annual reports (《政府信息公开条例》, in force from May 2008). */
const firstDay = "2008-01-01";

const day = z.iso
  .date({ error: "请填写生效日期。", abort: true })
  .refine(
    (on) => on >= firstDay,
    "生效日期太早，请核对年份。2008 年以前没有年度报告，那以前的变动不用在这里办理。",
  );

/** A change of one unit from a day on, as the administrator enters it. */
export const unitChangeSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("founded"),
    on: day,
    /** The unit that it was divided from; null if it was not. */
    originCode: code.nullable(),
  }),
  z.object({
    kind: z.literal("merged"),
    on: day,
    successorCode: code,
    /** True if the successor was founded by this change, and owes nothing from before. */
    isNew: z.boolean(),
  }),
  z.object({
    kind: z.literal("divided"),
    on: day,
    partCodes: z.array(code).min(1, "请选择分设出的单位；还没有的，先点“新建单位”建立。").max(20),
    /** True if the unit itself goes on beside the new ones. */
    goesOn: z.boolean(),
  }),
  z.object({ kind: z.literal("abolished"), on: day }),
]);
export type UnitChange = z.output<typeof unitChangeSchema>;

/** What a change sets on a unit: only the fields that it changes. */
export type YearsChange = { code: string } & Partial<{
  firstYear: number;
  lastYear: number;
  successorCode: string | null;
  originCode: string | null;
}>;

/**
 * The years that units owe after a change of `unitCode`. The report of a year is made in the next January by
 * whoever exists at its end: a unit that ends on some day of a year does not report for that year, and one
 * that begins does.
 */
export function yearsAfter(unitCode: string, change: UnitChange): YearsChange[] {
  const year = yearOf(change);
  const ends = { code: unitCode, lastYear: year - 1 };
  switch (change.kind) {
    case "founded":
      return [{ code: unitCode, firstYear: year, originCode: change.originCode }];
    case "merged":
      return [
        { ...ends, successorCode: change.successorCode },
        ...(change.isNew ? [{ code: change.successorCode, firstYear: year }] : []),
      ];
    case "divided":
      return [
        ...(change.goesOn ? [] : [{ ...ends, successorCode: null }]),
        ...change.partCodes.map((part) => ({ code: part, firstYear: year, originCode: unitCode })),
      ];
    case "abolished":
      return [{ ...ends, successorCode: null }];
  }
}

/** The first and the last year of which a unit owes its report; null without such a bound. */
type OwedYears = { firstYear: number | null; lastYear: number | null };

/**
 * Why a change cannot be carried out with the years that the units owe now; null if it can. `yearsOf` knows
 * the unit and every other one of the change.
 */
export function changeFault(
  unitCode: string,
  change: UnitChange,
  yearsOf: (code: string) => OwedYears | undefined,
): Refusal | null {
  for (const { code: changed, ...to } of yearsAfter(unitCode, change)) {
    const from = yearsOf(changed);
    if (to.lastYear !== undefined && from?.lastYear != null)
      return {
        code: "wrongState",
        message: "这个单位已经撤并。要改年度的，请用“直接填写应报年度”。",
      };
    const [first, last] = [to.firstYear ?? from?.firstYear, to.lastYear ?? from?.lastYear];
    if (first != null && last != null && last < first)
      return {
        code: "invalid.on",
        message: "照这个生效日期，单位的最后应报年度早于首个应报年度，请核对。",
      };
  }
  return change.kind === "merged" ? successorFault(change, yearsOf(change.successorCode)) : null;
}

/** A successor that reports for the years after the change: it has not ended itself, and has begun. */
function successorFault(
  change: Extract<UnitChange, { kind: "merged" }>,
  successor: OwedYears | undefined,
): Refusal | null {
  const year = yearOf(change);
  const { firstYear = null, lastYear = null } = successor ?? {};
  if (lastYear !== null && lastYear < year)
    return {
      code: "invalid.units",
      message: `承接的单位只应报到 ${lastYear} 年度，承接不了 ${year} 年度起的报告。请选现存的单位；它其实没有撤并的，先用“直接填写应报年度”改它的年度。`,
    };
  if (firstYear !== null && firstYear > year && !change.isNew)
    return {
      code: "invalid.units",
      message: `承接的单位从 ${firstYear} 年度才应报，${year} 年度就没有单位填报。它是这次新设的，请勾选“承接的单位是这次新设的”；否则请核对生效日期。`,
    };
  return null;
}

/** The effects of a change in sentences, to be read before it is confirmed. */
export function effectsOf(unitCode: string, change: UnitChange, nameOf: (code: string) => string): string[] {
  const year = yearOf(change);
  const unit = nameOf(unitCode);
  const ends = `${unit}最后一份年度报告是 ${year - 1} 年度的，${year} 年度起不再应报，也不再提醒。`;
  const kept = `${unit}已经填报、公布的报告留在原处，名称、网址和文件都不变。没有报送的 ${year} 年度草稿不再列入审核队列，有用的内容请先交给接手的单位。`;
  switch (change.kind) {
    case "founded":
      return [
        `${unit}从 ${year} 年度起应报年度报告，以前的年度不欠。`,
        ...(change.originCode
          ? [`公开页上，${unit}写明由${nameOf(change.originCode)}分设，互相可以点到。`]
          : []),
      ];
    case "merged": {
      const into = nameOf(change.successorCode);
      return [
        ends,
        ...(change.isNew ? [`${into}从 ${year} 年度起应报年度报告，以前的年度不欠。`] : []),
        kept,
        `公开页上，${unit}写明现由${into}承接，${into}写明由${unit}合并或改设而来，互相可以点到。`,
        `${into}填报 ${year} 年度报告时，“上年”数含${unit}的，是各单位之和，并且注明。`,
      ];
    }
    case "divided": {
      const parts = change.partCodes.map(nameOf).join("、");
      return [
        change.goesOn ? `${unit}继续应报年度报告。` : ends,
        `${parts}从 ${year} 年度起应报年度报告，以前的年度不欠。`,
        kept,
        `公开页上，${parts}写明由${unit}分设，互相可以点到。`,
        `${unit}上年的数不分给${parts}。`,
      ];
    }
    case "abolished":
      return [ends, kept];
  }
}

/** The year of which whoever exists after the change makes the report. */
function yearOf({ on }: UnitChange): number {
  return Number(on.slice(0, 4));
}
