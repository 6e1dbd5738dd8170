import { authorizeAnywhere, guarded, loader } from "@/lib/access/guarded";
import { permit } from "@/lib/access/policy";
import { beijingDay } from "@/lib/core/beijing-time";
import type { CountyForm } from "@/lib/core/editions/form";
import { editionOf, formFor } from "@/lib/core/editions/registry";
import { done, type Result, refused } from "@/lib/core/refusal";
import { type FieldPath, fieldsOf } from "@/lib/core/report";
import { findSettledYearOf, listCountyYears } from "@/lib/counties/data";
import { loadCountyChoice } from "@/lib/counties/loaders";
import { now } from "@/lib/platform/clock";
import { authorizeReport } from "@/lib/reports/authorize";
import { completeDraft, findReport, findReportIdOf } from "@/lib/reports/data";
import { authorizeUnit } from "@/lib/units/authorize";
import { findUnit, findUnits, listSeasonUnits } from "@/lib/units/data";
import { isEmptyValue } from "./accept/compare-with-draft";
import { listOrigins } from "./accept/data";
import { authorizeBatch, authorizeItem, goneItem } from "./batch/authorize-batch";
import { findItem, findReading, listBatches, listExistingReports, listItems } from "./data";
import type { SourceBlock } from "./read/source-block";
import type {
  CountyImportContext,
  ExistingDraft,
  ExistingReports,
  ImportBatch,
  ImportContext,
  ImportRow,
  ImportUnit,
  PlacedFields,
} from "./types";

/** Loaders for pages: each checks the permission first. */

/** The units whose clerk the actor is, for which a single document can be imported. */
export const loadImportUnits = loader(
  guarded("report.begin", authorizeAnywhere, async ({ target }): Promise<Result<ImportUnit[]>> => {
    const years: number[] = [];
    for (let year = Number(beijingDay(now()).slice(0, 4)); editionOf(year); year--) years.push(year);
    const units = await findUnits(target.unitCodes);
    return done(units.map(({ code, name, organ }) => ({ code, name, organ, years })));
  }),
);

/**
 * What the system has for a document's unit and year. Refused with `exists` if there is a draft that the
 * actor may not read: only its township may read a draft before it is submitted.
 */
export const readImportContext = guarded(
  "report.import",
  authorizeUnit,
  async (
    { actor, target: { lineage } },
    { unitCode, year }: { unitCode: string; year: number },
  ): Promise<Result<ImportContext>> => {
    const [county, lastId, reportId] = await Promise.all([
      findSettledYearOf(lineage, year),
      findReportIdOf(unitCode, year - 1),
      findReportIdOf(unitCode, year),
    ]);
    const settled = county?.form ?? {};
    const context = { unitCode, year, lastYear: lastId !== null && editionOf(year - 1) !== null };
    const head = reportId === null ? null : await findReport(reportId);
    if (!head)
      return done({
        ...context,
        countyForm: settled.outline || settled.localTable ? settled : null,
        existing: null,
      });
    if (!permit(actor, "report.read", head).ok)
      return refused("exists", "这个单位这一年度的报告已经建立，由该单位的填报员填写，不能再导入。");
    const draft = await completeDraft(head);
    const origins = await listOrigins(draft.id);
    const existing: ExistingDraft = {
      reportId: draft.id,
      state: draft.state,
      mayWrite: permit(actor, "report.write", draft).ok,
      unlocked: draft.unlocked,
      fields: fieldsOf(draft.content).map(([path, value]) => ({
        path,
        value,
        version: draft.versions[path] ?? 0,
        own: !isEmptyValue(value) && !isMachineMade(origins.get(path)),
      })),
    };
    return done({ ...context, countyForm: draft.countyForm, existing });
  },
);

/** The fields of a draft whose value is still the imported one. */
export const loadImported = loader(
  guarded("report.read", authorizeReport, async ({ target: { id } }): Promise<Result<FieldPath[]>> => {
    const origins = await listOrigins(id);
    return done([...origins].flatMap(([path, origin]) => (origin === "imported" ? [path] : [])));
  }),
);

/** True for values that nobody wrote, because they were filled in or carried over from last year. */
function isMachineMade(origin: string | undefined): boolean {
  return origin === "prefilled" || origin === "lastYear";
}

/** A county's batches; null for actors who may not import, or who ask for another county's. */
export const loadBatches = loader(
  guarded("county.import", authorizeAnywhere, async (permit, { county: asked }: { county?: string }) => {
    const choice = await loadCountyChoice(permit, asked);
    if (!choice.ok) return choice;
    const { county } = choice.value;
    return done({ ...choice.value, batches: county ? await listBatches(county.code) : [] });
  }),
);

/** A batch with its county, and the data for placing its files. */
export type BatchWithContext = {
  batch: ImportBatch;
  county: { code: string; name: string };
  context: CountyImportContext;
};

export type LoadedBatch = BatchWithContext & {
  rows: ImportRow[];
  reports: ExistingReports;
  /** ISO day in China's time. */
  today: string;
};

/** One batch with its files, and the data for placing and checking them. */
export const loadBatch = loader(
  guarded("county.import", authorizeBatch, async ({ target: { batch } }): Promise<Result<LoadedBatch>> => {
    const found = await batchContext(batch);
    if (!found.ok) return found;
    const [rows, reports] = await Promise.all([
      listItems(batch.id),
      listExistingReports(found.value.context.units.map(({ code }) => code)),
    ]);
    return done({ ...found.value, rows, reports, today: beijingDay(now()) });
  }),
);

export type LoadedItem = BatchWithContext & {
  row: ImportRow;
  sourceBlocks: SourceBlock[];
  content: PlacedFields;
};

/** One file of a batch that is waiting for review. */
export const loadItem = loader(
  guarded(
    "county.import",
    authorizeBatch,
    async (
      { target: { batch } },
      { itemId }: { batchId: string; itemId: string },
    ): Promise<Result<LoadedItem>> => {
      const [found, row, reading] = await Promise.all([
        batchContext(batch),
        findItem(itemId),
        findReading(itemId),
      ]);
      if (!found.ok) return found;
      if (row?.state !== "read" || reading?.batchId !== batch.id) return goneItem;
      return done({ ...found.value, row, sourceBlocks: reading.sourceBlocks, content: reading.content });
    },
  ),
);

async function batchContext(batch: ImportBatch): Promise<Result<BatchWithContext>> {
  const [county, units, years] = await Promise.all([
    findUnit(batch.countyCode),
    listSeasonUnits(batch.countyCode),
    listCountyYears(batch.countyCode),
  ]);
  if (!county) return refused("notFound", "没有这个县（市、区）或者设区的市。");
  const settled = years.filter(({ form }) => form.outline || form.localTable);
  const context = {
    units: units.map(({ code, name, organ }) => ({ code, name, organ })),
    forms: Object.fromEntries(settled.map(({ year, form }) => [year, withOutline(year, form)])),
  };
  return done({ batch, county: { code: county.code, name: county.name }, context });
}

/** The parsed content of one file of a batch. */
export const readReading = guarded(
  "county.import",
  authorizeItem,
  async ({ target: { itemId } }): Promise<Result<{ sourceBlocks: SourceBlock[]; content: PlacedFields }>> => {
    const reading = await findReading(itemId);
    return reading ? done({ sourceBlocks: reading.sourceBlocks, content: reading.content }) : goneItem;
  },
);

/** A county that only set rows keeps the standard outline, in which its reports are started. */
function withOutline(year: number, form: CountyForm): CountyForm {
  return form.outline ? form : { ...form, outline: formFor(year).outline };
}
