import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { permit } from "@/lib/access/policy";
import { chinaDay } from "@/lib/core/deadline";
import { countyFormSchema } from "@/lib/core/editions/form";
import { editionOf, formFor } from "@/lib/core/editions/registry";
import { done, type Result, refused } from "@/lib/core/refusal";
import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { findUnit, lineageOf } from "@/lib/units/data";
import { findCountyYear, findReported, findReportIdOf } from "../data";
import { type Prefill, prefillFor } from "../prefill";
import type { BeginInput } from "../schema";

/**
 * Begins the report of a unit for a year, in the form that its county settled, with what is certain filled in:
 * the statutory title, the period, the required sub-headings and, from last year's report, the figures carried over.
 */
export async function beginReport(actor: Actor, input: BeginInput): Promise<Result<{ reportId: string }>> {
  const lineage = await lineageOf(input.unitCode);
  const allowed = permit(actor, "report.begin", { lineage });
  if (!allowed.ok) return allowed;
  const edition = editionOf(input.year);
  if (!edition) return refused("yearUnsupported", "系统从 2014 年度起支持填报，请选择 2014 年及以后的年度。");
  const today = chinaDay(now());
  if (input.year > Number(today.slice(0, 4)))
    return refused("yearTooEarly", `${input.year} 年还没有到，不能提前填报。`);
  if (input.asIssued && input.asIssued.issuedOn > today)
    return refused("invalid.asIssued.issuedOn", "原报告的发布日期还没有到。请按原报告填写实际发布的日期。");

  return db.$transaction(async (tx) => {
    const unit = await findUnit(input.unitCode, tx);
    if (!unit) return refused("notFound", "没有这个单位。");
    // Two people may press the button at the same moment: the second waits here and is then told.
    await tx.$queryRaw`SELECT 1 FROM "Unit" WHERE code = ${unit.code} FOR UPDATE`;
    if (await findReportIdOf(unit.code, input.year, tx))
      return refused("exists", `${unit.name} ${input.year} 年度的报告已经建立，请在列表中打开它。`);

    const county = await findCountyYear(lineage, input.year, tx);
    const countyForm = countyFormSchema.parse(county?.form ?? {});
    const last = await findReported(unit.code, input.year - 1, tx);
    const report = await tx.report.create({
      data: {
        unitCode: unit.code,
        year: input.year,
        edition: edition.id,
        form: countyForm,
        state: "drafting",
        asIssued: input.asIssued ?? undefined,
        begunFromId: input.from === "lastYear" ? last?.reportId : undefined,
        createdAt: now(),
        updatedAt: now(),
      },
    });
    const form = formFor(input.year, countyForm);
    const prefill = input.asIssued ? [] : prefillFor(form, unit, input.from === "lastYear" ? last : null);
    await writePrefill(tx, actor, report.id, prefill);
    return done({ reportId: report.id });
  });
}

async function writePrefill(tx: Tx, actor: Actor, reportId: string, prefill: Prefill[]): Promise<void> {
  await tx.field.createMany({
    data: prefill.map(({ path, value }) => ({ reportId, path, value, version: 1 })),
  });
  await tx.change.createMany({
    data: prefill.map(({ path, value, origin }) => ({
      reportId,
      path,
      value,
      origin,
      version: 1,
      baseVersion: 0,
      outcome: "accepted" as const,
      operationId: randomUUID(),
      authorId: actor.id,
      at: now(),
    })),
  });
}
