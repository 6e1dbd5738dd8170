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

/** Reads for pages: each proves the right first. */

/** The units whose clerk the actor is: for these a single document is brought in. */
export const loadImportUnits = loader(
  guarded("report.begin", authorizeAnywhere, async ({ target }): Promise<Result<ImportUnit[]>> => {
    const years: number[] = [];
    for (let year = Number(beijingDay(now()).slice(0, 4)); editionOf(year); year--) years.push(year);
    const units = await findUnits(target.unitCodes);
    return done(units.map(({ code, name, organ }) => ({ code, name, organ, years })));
  }),
);

/**
 * What a document meets there. Refused with `exists` where there is a draft that the actor may not read: a
 * draft is its township's alone until it is submitted.
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

/** The fields of a draft that stand as they were brought in. */
export const loadImported = loader(
  guarded("report.read", authorizeReport, async ({ target: { id } }): Promise<Result<FieldPath[]>> => {
    const origins = await listOrigins(id);
    return done([...origins].flatMap(([path, origin]) => (origin === "imported" ? [path] : [])));
  }),
);

/** What was filled in when the report was begun nobody has written. */
function isMachineMade(origin: string | undefined): boolean {
  return origin === "prefilled" || origin === "lastYear";
}

/** A county's batches; null for those who import nothing, or ask for another's county. */
export const loadBatches = loader(
  guarded("county.import", authorizeAnywhere, async (permit, { county: asked }: { county?: string }) => {
    const choice = await loadCountyChoice(permit, asked);
    if (!choice.ok) return choice;
    const { county } = choice.value;
    return done({ ...choice.value, batches: county ? await listBatches(county.code) : [] });
  }),
);

/** A batch with its county, and what placing a file of it needs. */
export type BatchWithContext = {
  batch: ImportBatch;
  county: { code: string; name: string };
  context: CountyImportContext;
};

export type LoadedBatch = BatchWithContext & {
  rows: ImportRow[];
  reports: ExistingReports;
  /** ISO day in China. */
  today: string;
};

/** One batch with its files, and what placing and judging them needs. */
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

/** One waiting file of a batch, to be reviewed. */
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
  if (!county) return refused("notFound", "没有这个县（市、区）。");
  const settled = years.filter(({ form }) => form.outline || form.localTable);
  const context = {
    units: units.map(({ code, name, organ }) => ({ code, name, organ })),
    forms: Object.fromEntries(settled.map(({ year, form }) => [year, withOutline(year, form)])),
  };
  return done({ batch, county: { code: county.code, name: county.name }, context });
}

/** What was read of one file of a batch. */
export const readReading = guarded(
  "county.import",
  authorizeItem,
  async ({ target: { itemId } }): Promise<Result<{ sourceBlocks: SourceBlock[]; content: PlacedFields }>> => {
    const reading = await findReading(itemId);
    return reading ? done({ sourceBlocks: reading.sourceBlocks, content: reading.content }) : goneItem;
  },
);

/** A county that settled rows alone keeps the standard outline: its reports are begun in it. */
function withOutline(year: number, form: CountyForm): CountyForm {
  return form.outline ? form : { ...form, outline: formFor(year).outline };
}
