import { guarded, loader, proveAnywhere } from "@/lib/access/guarded";
import { permit } from "@/lib/access/policy";
import { beijingDay } from "@/lib/core/beijing-time";
import { countyFormSchema } from "@/lib/core/editions/form";
import { editionOf } from "@/lib/core/editions/registry";
import { isBlank } from "@/lib/core/prose/prose";
import { done, type Result, refused } from "@/lib/core/refusal";
import { type FieldPath, type FieldValue, fieldsOf } from "@/lib/core/report";
import { now } from "@/lib/platform/clock";
import { completeDraft, findCountyYear, findReport, findReportIdOf } from "@/lib/reports/data";
import { proveReport } from "@/lib/reports/prove-report";
import { findUnits } from "@/lib/units/data";
import { proveUnit } from "@/lib/units/prove-unit";
import { listOrigins } from "./data";
import type { Ground, ImportUnit, StandingDraft } from "./types";

/** The units whose clerk the actor is: for these a single document is brought in. */
export const loadImportUnits = loader(
  guarded("report.begin", proveAnywhere, async ({ target }): Promise<Result<ImportUnit[]>> => {
    const years: number[] = [];
    for (let year = Number(beijingDay(now()).slice(0, 4)); editionOf(year); year--) years.push(year);
    const units = await findUnits(target.unitCodes);
    return done(units.map(({ code, name, organ }) => ({ code, name, organ, years })));
  }),
);

/**
 * What a document meets there. Refused with `exists` where a draft stands that the actor may not read: a draft is its
 * township's alone until it is submitted.
 */
export const readGround = guarded(
  "report.import",
  proveUnit,
  async (
    { actor, target: { lineage } },
    { unitCode, year }: { unitCode: string; year: number },
  ): Promise<Result<Ground>> => {
    const [county, lastId, reportId] = await Promise.all([
      findCountyYear(lineage, year),
      findReportIdOf(unitCode, year - 1),
      findReportIdOf(unitCode, year),
    ]);
    const settled = countyFormSchema.parse(county?.form ?? {});
    const ground = { unitCode, year, lastYear: lastId !== null && editionOf(year - 1) !== null };
    const head = reportId === null ? null : await findReport(reportId);
    if (!head)
      return done({
        ...ground,
        countyForm: settled.outline || settled.localTable ? settled : null,
        standing: null,
      });
    if (!permit(actor, "report.read", head).ok)
      return refused("exists", "这个单位这一年度的报告已经建立，由该单位的填报员填写，不能再导入。");
    const draft = await completeDraft(head);
    const origins = await listOrigins(draft.id);
    const standing: StandingDraft = {
      reportId: draft.id,
      state: draft.state,
      mayWrite: permit(actor, "report.write", draft).ok,
      unlocked: draft.unlocked,
      fields: fieldsOf(draft.content).map(([path, value]) => ({
        path,
        value,
        version: draft.versions[path] ?? 0,
        own: !isEmpty(value) && !isMachineMade(origins.get(path)),
      })),
    };
    return done({ ...ground, countyForm: draft.countyForm, standing });
  },
);

/** The fields of a draft that stand as they were brought in. */
export const loadImported = loader(
  guarded("report.read", proveReport, async ({ target: { id } }): Promise<Result<FieldPath[]>> => {
    const origins = await listOrigins(id);
    return done([...origins].flatMap(([path, origin]) => (origin === "imported" ? [path as FieldPath] : [])));
  }),
);

/** What was filled in when the report was begun nobody has written. */
function isMachineMade(origin: string | undefined): boolean {
  return origin === "prefilled" || origin === "lastYear";
}

function isEmpty(value: FieldValue): boolean {
  if (typeof value === "string") return value.trim() === "";
  return "value" in value ? value.value === null && !value.typed : isBlank(value);
}
