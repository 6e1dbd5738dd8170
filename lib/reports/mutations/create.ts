import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { type Deed, permit } from "@/lib/access/policy";
import { chinaDay } from "@/lib/core/deadline";
import { type CountyForm, countyFormSchema, type Form } from "@/lib/core/editions/form";
import { editionOf, formFor, oldestYear } from "@/lib/core/editions/registry";
import { done, type Result, refused } from "@/lib/core/refusal";
import type { FieldPath, FieldValue } from "@/lib/core/report";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { findUnit, lineageOf } from "@/lib/units/data";
import type { Unit } from "@/lib/units/types";
import { findCountyYear, findReported, findReportIdOf } from "../data";
import type { AsIssued, Origin } from "../types";

/** A unit's year that is free and held until the transaction ends, with what a report for it is begun from. */
export type Claim = {
  unit: Unit;
  year: number;
  asIssued: AsIssued | null;
  countyForm: CountyForm;
  form: Form;
  last: Awaited<ReturnType<typeof findReported>>;
};

export type FirstField = { path: FieldPath; value: FieldValue; origin: Origin };

type Wanted = { unitCode: string; year: number; asIssued?: AsIssued | null };

/**
 * Proves that the actor may do the deed on the unit and that a report of that year can be begun, and holds the unit's
 * row: of two people who press the button at the same moment the second waits here and is then told.
 * `ownForm` is what counts where the county settled neither an outline nor rows for the year.
 */
export async function claimYear(
  tx: Tx,
  actor: Actor,
  deed: Deed,
  { unitCode, year, asIssued = null }: Wanted,
  ownForm: CountyForm = {},
): Promise<Result<Claim>> {
  const lineage = await lineageOf(unitCode, tx);
  const allowed = permit(actor, deed, { lineage });
  if (!allowed.ok) return allowed;
  if (!editionOf(year))
    return refused(
      "yearUnsupported",
      `系统从 ${oldestYear} 年度起支持填报，请选择 ${oldestYear} 年及以后的年度。`,
    );
  const today = chinaDay(now());
  if (year > Number(today.slice(0, 4))) return refused("yearTooEarly", `${year} 年还没有到，不能提前填报。`);
  if (asIssued && asIssued.issuedOn > today)
    return refused("invalid.asIssued.issuedOn", "原报告的发布日期还没有到。请按原报告填写实际发布的日期。");
  const unit = await findUnit(unitCode, tx);
  if (!unit) return refused("notFound", "没有这个单位。");
  await tx.$queryRaw`SELECT 1 FROM "Unit" WHERE code = ${unit.code} FOR UPDATE`;
  if (await findReportIdOf(unit.code, year, tx))
    return refused("exists", `${unit.name} ${year} 年度的报告已经建立，请在列表中打开它。`);
  const county = await findCountyYear(lineage, year, tx);
  const settled = countyFormSchema.parse(county?.form ?? {});
  const countyForm = settled.outline || settled.localTable ? settled : ownForm;
  const last = await findReported(unit.code, year - 1, tx);
  return done({ unit, year, asIssued, countyForm, form: formFor(year, countyForm), last });
}

/** Writes a claimed report with its first fields, each a row of the history. Answers its id. */
export async function createReport(
  tx: Tx,
  actor: Actor,
  { unit, year, asIssued, countyForm, form }: Claim,
  { fields, begunFromId }: { fields: readonly FirstField[]; begunFromId?: string },
): Promise<string> {
  const at = now();
  const { id: reportId } = await tx.report.create({
    data: {
      unitCode: unit.code,
      year,
      edition: form.edition.id,
      form: countyForm,
      state: "drafting",
      asIssued: asIssued ?? undefined,
      begunFromId,
      createdAt: at,
      updatedAt: at,
    },
  });
  await tx.field.createMany({
    data: fields.map(({ path, value }) => ({ reportId, path, value, version: 1 })),
  });
  await tx.change.createMany({
    data: fields.map(({ path, value, origin }) => ({
      reportId,
      path,
      value,
      origin,
      version: 1,
      baseVersion: 0,
      outcome: "accepted" as const,
      operationId: randomUUID(),
      authorId: actor.id,
      at,
    })),
  });
  return reportId;
}
