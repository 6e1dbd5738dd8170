import Big from "big.js";
import { mayMakeDocuments } from "@/lib/core/unit-kind";
import { printed } from "../../../facts/quantities";
import { cellLabel } from "../../../tables/cell-label";
import { type Cell, isComputed, unitOf } from "../../../tables/table";
import { amountAt } from "../../engine/amounts";
import type { Check, CheckInput, Finding } from "../../engine/check";
import { cellPlace, cellPlaces, finding, type Rule } from "../../engine/finding";
import { formCells } from "../../engine/form-cells";
import { passageFinding } from "../../engine/passages";
import { factsOfTheYear } from "../prose-figures/read-lines";

type Kind = CheckInput["unit"]["kind"];

/**
 * Limits far above what any unit of the kind has in a year; a larger figure is a typing mistake or counts
 * something else.
 */
const most: Record<Kind, { applications: number; counts: number }> = {
  township: { applications: 20_000, counts: 500_000 },
  department: { applications: 100_000, counts: 20_000_000 },
  county: { applications: 100_000, counts: 20_000_000 },
  city: { applications: 1_000_000, counts: 200_000_000 },
  province: { applications: 10_000_000, counts: 2_000_000_000 },
};
/** The exponent of the lowest limit: most figures are below every one. */
const FEWEST_DIGITS = 3;
/** In 万元: no body takes in or spends ten trillion yuan. */
const MONEY = 1_000_000_000;

/** Lower limits for rows of which a township has few: decisions, documents, fees in 万元. */
const ofTownships: readonly (readonly [RegExp, number])[] = [
  [/^(?:licences|penalties|coercion):decisions$/, 200_000],
  [/^normativeDocuments:/, 2_000],
  [/^fees:amount$/, 100_000],
];

/** R00-82: no figure exceeds what any unit of its kind can count in a year. */
export function withinReason(rule: Rule): Check {
  return {
    ...rule,
    run: (input) => [
      ...beyondReasonInWords(rule, input),
      ...formCells(input.form).flatMap((cell) => {
        const value = isComputed(cell) ? null : amountAt(input, cell.id);
        if (!value || value.e < FEWEST_DIGITS) return [];
        if (value.abs().lte(limitOf(cell, input.unit.kind))) return [];
        return [
          finding(rule, cell.id, {
            message: `${cellLabel(cell)} ${value.toFixed()}，大得不合常理，请核对是否多写了位数或填错了行`,
            places: [cellPlace(cell)],
            sides: [{ label: cellLabel(cell), value: value.toFixed() }],
          }),
        ];
      }),
    ],
  };
}

/** The same for counts in the text, exact or approximate. */
function beyondReasonInWords(rule: Rule, input: CheckInput): Finding[] {
  const limits = most[input.unit.kind];
  return [...factsOfTheYear(input), ...factsOfTheYear(input, "approximate")].flatMap(
    ({ indicator, quantity, value, line, span }) => {
      if (!quantity || /元$/.test(quantity.unit)) return [];
      const limit = ofApplications.test(indicator.id) ? limits.applications : limits.counts;
      if (value.lte(limit)) return [];
      return [
        passageFinding(rule, input, line, [span.from, span.to], {
          message: `${indicator.name} ${printed({ value, unit: quantity.unit })}，大得不合常理，请核对是否多写了位数`,
        }),
      ];
    },
  );
}

const ofApplications =
  /^(?:received|carried|handled|completed|answered|outcome|intake|applicant|review|litigation|disputes|complaints)/;

function limitOf(cell: Cell, kind: Kind): Big {
  const own = kind === "township" ? ofTownships.find(([id]) => id.test(cell.id)) : undefined;
  if (own) return new Big(own[1]);
  const unit = unitOf(cell);
  if (unit?.endsWith("元")) return new Big(MONEY).times(unit === "元" ? 10_000 : 1);
  const isApplication = /^(?:applications|received|carried|outcome|litigation|review|complaints)/.test(
    cell.id,
  );
  return new Big(isApplication ? most[kind].applications : most[kind].counts);
}

/** With this many times more disputes than applications, most are probably not about applications. */
const FACTOR = 3;
const NOTABLE = 10;

/**
 * R00-83: disputes arise from applications, received or carried in; many times more disputes are of another
 * kind.
 */
export function disputesFromApplications(
  rule: Rule,
  disputes: readonly string[],
  received: readonly string[],
): Check {
  return {
    ...rule,
    run: (input) => {
      const sum = (ids: readonly string[]) =>
        ids.reduce((total, id) => total.plus(amountAt(input, id) ?? 0), new Big(0));
      const [disputed, came] = [sum(disputes), sum(received)];
      // Without any application R14-13 reports the disputes of 2014 to 2018, where they may be of the year
      // before.
      if (
        (came.eq(0) && input.form.edition.setByCounty) ||
        disputed.lt(NOTABLE) ||
        disputed.lt(came.times(FACTOR))
      )
        return [];
      const first = disputes.find((id) => amountAt(input, id)?.gt(0)) ?? "";
      return [
        finding(rule, first, {
          message: `行政复议、行政诉讼共 ${disputed.toFixed()} 件，${came.eq(0) ? "没有收到和结转的申请" : `收到和结转的申请只有 ${came.toFixed()} 件`}，请核对是否只计因政府信息公开引起的`,
          places: cellPlaces(input, [...disputes, ...received]),
          sides: [
            { label: "行政复议、行政诉讼", value: disputed.toFixed() },
            { label: "收到和结转的申请", value: came.toFixed() },
          ],
        }),
      ];
    },
  };
}

/** R21-27: the number of decisions is not the sum of the item counts. */
export function decisionsAreNoSum(rule: Rule, rows: readonly string[]): Check {
  return {
    ...rule,
    run: (input) =>
      rows.flatMap((row) => {
        const cell = input.form.cells.get(`${row}:decisions`);
        const [decided, before, change] = ["decisions", "lastYear", "change"].map((column) =>
          amountAt(input, `${row}:${column}`),
        );
        if (!cell || !decided || !before || !change || change.eq(0) || decided.lt(NOTABLE)) return [];
        if (!decided.eq(before.plus(change))) return [];
        return [
          finding(rule, cell.id, {
            message: `${cellLabel(cell)} ${decided.toFixed()}，正好是上一年项目数量加本年增/减；处理决定数量是作出决定的件数，请核对`,
            places: cellPlaces(input, [`${row}:lastYear`, `${row}:change`, cell.id]),
            sides: [{ label: cellLabel(cell), value: decided.toFixed() }],
          }),
        ];
      }),
  };
}

/** R21-28: 规章 are issued by governments of cities and above and by ministries, not by their departments. */
export function departmentsMakeNone(rule: Rule, rowId: string): Check {
  return {
    ...rule,
    run: (input) =>
      formCells(input.form).flatMap((cell) => {
        const value = amountAt(input, cell.id);
        if (input.unit.kind !== "department" || cell.row.id !== rowId || !value?.gt(0)) return [];
        return [
          finding(rule, cell.id, {
            message: `${cellLabel(cell)} ${value.toFixed()}：部门一般没有规章制定权，请核对是否把规范性文件填进了规章`,
            places: [cellPlace(cell)],
            sides: [{ label: cellLabel(cell), value: value.toFixed() }],
          }),
        ];
      }),
  };
}

/**
 * Only the bodies on the county's list make 行政规范性文件. Where the county has not registered a unit, its kind and
 * its name only suggest the answer: public institutions and the sections of a department make none.
 */
export function documentsByTheirMakers(rule: Rule, cellIds: readonly string[]): Check {
  return {
    ...rule,
    run: (input) => {
      const { name, kind, listed, mayMakeDocuments: registered = null } = input.unit;
      if (name === "" || mayMakeDocuments(name, listed, registered)) return [];
      if (kind !== "department" && registered === null) return [];
      const sure = registered === false;
      const why = sure
        ? `主管部门登记的制定主体里没有${name}，应为 0，请核对`
        : `${name}一般没有制定行政规范性文件的权限，请核对是不是内部制度或者上级的文件`;
      return cellIds.flatMap((id) => {
        const cell = input.form.cells.get(id);
        const value = amountAt(input, id);
        if (!cell || !value?.gt(0)) return [];
        return [
          finding(sure ? rule : { ...rule, severity: "hint" }, id, {
            message: `${cellLabel(cell)} ${value.toFixed()}：${why}`,
            places: [cellPlace(cell)],
            sides: [{ label: cellLabel(cell), value: value.toFixed() }],
          }),
        ];
      });
    },
  };
}
