import type { Actor } from "@/lib/access/actor";
import { permit } from "@/lib/access/policy";
import { chinaDay } from "@/lib/core/deadline";
import { countyFormSchema } from "@/lib/core/editions/form";
import { editionOf } from "@/lib/core/editions/registry";
import { isBlank } from "@/lib/core/prose/prose";
import { type FieldPath, type FieldValue, fieldsOf } from "@/lib/core/report";
import { now } from "@/lib/platform/clock";
import { findCountyYear, findDraft, findReport, findReported, findReportIdOf } from "@/lib/reports/data";
import { findUnits, lineageOf } from "@/lib/units/data";
import { listOrigins } from "./data";
import type { Ground, ImportUnit, StandingDraft } from "./types";

/** The units whose clerk the actor is: for these a single document is brought in. */
export async function loadImportUnits(actor: Actor): Promise<ImportUnit[]> {
  const codes = actor.grants.filter(({ role }) => role === "clerk").map(({ unitCode }) => unitCode);
  const years: number[] = [];
  for (let year = Number(chinaDay(now()).slice(0, 4)); editionOf(year); year--) years.push(year);
  const units = await findUnits([...new Set(codes)]);
  return units.map(({ code, name, organ }) => ({ code, name, organ, years }));
}

/** What a document meets there; null where the actor may not bring in a report for that unit. */
export async function loadGround(actor: Actor, unitCode: string, year: number): Promise<Ground | null> {
  const lineage = await lineageOf(unitCode);
  if (!permit(actor, "report.import", { lineage }).ok) return null;
  const [county, last, reportId] = await Promise.all([
    findCountyYear(lineage, year),
    editionOf(year - 1) ? findReported(unitCode, year - 1) : null,
    findReportIdOf(unitCode, year),
  ]);
  const settled = countyFormSchema.parse(county?.form ?? {});
  const ground = { unitCode, year, lastYear: last !== null };
  const draft = reportId === null ? null : await findDraft(reportId);
  if (!draft)
    return { ...ground, countyForm: settled.outline || settled.localTable ? settled : null, standing: null };
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
  return { ...ground, countyForm: draft.countyForm, standing };
}

/** The fields of a draft that stand as they were brought in; none for whoever may not read it. */
export async function loadImported(actor: Actor, reportId: string): Promise<FieldPath[]> {
  const report = isId(reportId) ? await findReport(reportId) : null;
  if (!report || !permit(actor, "report.read", report).ok) return [];
  const origins = await listOrigins(reportId);
  return [...origins].flatMap(([path, origin]) => (origin === "imported" ? [path as FieldPath] : []));
}

/** Addresses are typed by people. */
function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

/** What was filled in when the report was begun nobody has written. */
function isMachineMade(origin: string | undefined): boolean {
  return origin === "prefilled" || origin === "lastYear";
}

function isEmpty(value: FieldValue): boolean {
  if (typeof value === "string") return value.trim() === "";
  return "value" in value ? value.value === null && !value.typed : isBlank(value);
}
