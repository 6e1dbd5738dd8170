import type { Actor } from "@/lib/access/actor";
import { type Authorize, guarded } from "@/lib/access/guarded";
import { type Permission, type Permit, permit, type Target } from "@/lib/access/policy";
import { beijingDay } from "@/lib/core/beijing-time";
import type { CountyForm, Form } from "@/lib/core/editions/form";
import { editionOf, formFor, oldestYear } from "@/lib/core/editions/registry";
import { done, type Result, refused } from "@/lib/core/refusal";
import type { YearNotice } from "@/lib/core/season/usual-words";
import { findSettledYearOf } from "@/lib/counties/data";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/transaction";
import { findUnit, lineageOf } from "@/lib/units/data";
import type { Unit } from "@/lib/units/types";
import { findReportIdOf } from "../../data";
import { findLastYear, type LastYearReport } from "../../last-year/data";
import type { AsIssued } from "../../types";

/** The permissions that create a report. */
export type BeginPermission = "report.begin" | "report.import";

/**
 * A free year of a unit, locked until the transaction ends, with the data that a report for it starts from.
 */
export type Reserved = {
  tx: Tx;
  unit: Unit;
  year: number;
  asIssued: AsIssued | null;
  countyForm: CountyForm;
  form: Form;
  /** The county's notice of the year, which the preface cites. */
  notice: YearNotice | null;
  last: LastYearReport | null;
};

/** Permission to begin a report for that unit and year. Required by everything that creates a report. */
export type ReservedYear<P extends BeginPermission> = Permit<P, Target> & Reserved;

type Wanted = { unitCode: string; year: number; asIssued?: AsIssued | null };

type Options<Input> = {
  /** In milliseconds. */
  timeout?: number;
  /** The form to use if the county set neither an outline nor rows for the year, or a refusal. */
  ownForm?: (input: Input) => Result<CountyForm>;
};

/** A mutation that begins a report, in one transaction. */
export function beginningMutation<P extends BeginPermission, Input extends Wanted, Value>(
  permission: P,
  body: (reserved: ReservedYear<P>, input: Input) => Promise<Result<Value>>,
  { timeout = 5_000, ownForm = () => done({}) }: Options<Input> = {},
) {
  const authorize: Authorize<Input, Target, Reserved> = async (actor, asked, input, run) =>
    inTransaction(
      async (tx) => {
        const form = ownForm(input);
        if (!form.ok) return form;
        const reserved = await reserveYear(tx, actor, asked, input, form.value);
        return reserved.ok ? run(reserved.value) : reserved;
      },
      { timeout },
    );
  return guarded(permission, authorize, body);
}

/**
 * Checks that the actor may begin a report for the unit and that the year is available, and locks the unit's
 * row: of two concurrent requests the second waits and is then refused.
 */
export async function reserveYear<P extends Permission>(
  tx: Tx,
  actor: Actor,
  permission: P,
  { unitCode, year, asIssued = null }: Wanted,
  ownForm: CountyForm = {},
): Promise<Result<Permit<P, Target> & Reserved>> {
  const lineage = await lineageOf(unitCode, tx);
  const permitted = permit(actor, permission, { lineage });
  if (!permitted.ok) return permitted;
  if (!editionOf(year))
    return refused(
      "yearUnsupported",
      `系统从 ${oldestYear} 年度起支持填报，请选择 ${oldestYear} 年及以后的年度。`,
    );
  const today = beijingDay(now());
  if (year > Number(today.slice(0, 4))) return refused("yearTooEarly", `${year} 年还没有到，不能提前填报。`);
  if (asIssued && asIssued.issuedOn > today)
    return refused("invalid.asIssued.issuedOn", "原报告的发布日期还没有到。请按原报告填写实际发布的日期。");
  if (asIssued && Number(asIssued.issuedOn.slice(0, 4)) <= year)
    return refused(
      "invalid.asIssued.issuedOn",
      `${year} 年度报告在 ${year} 年结束以后才发布，发布日期不能早于 ${year + 1} 年 1 月 1 日。`,
    );
  const unit = await findUnit(unitCode, tx);
  if (!unit) return refused("notFound", "没有这个单位。");
  await tx.$queryRaw`SELECT 1 FROM "Unit" WHERE code = ${unit.code} FOR UPDATE`;
  if (await findReportIdOf(unit.code, year, tx))
    return refused("exists", `${unit.name} ${year} 年度的报告已经建立，请在列表中打开它。`);
  const county = await findSettledYearOf(lineage, year, tx);
  const settled = county?.form ?? {};
  const countyForm = settled.outline || settled.localTable ? settled : ownForm;
  const last = await findLastYear(unit.code, year, tx);
  const form = formFor(year, countyForm);
  const notice = county?.settings.notice ?? null;
  return done({ ...permitted.value, tx, unit, year, asIssued, countyForm, form, notice, last });
}
