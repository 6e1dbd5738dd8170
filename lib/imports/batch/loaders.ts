import type { Actor } from "@/lib/access/actor";
import { permit } from "@/lib/access/policy";
import { requireActor } from "@/lib/access/session";
import { chinaDay } from "@/lib/core/deadline";
import type { CountyForm } from "@/lib/core/editions/form";
import { formFor } from "@/lib/core/editions/registry";
import { done, type Result, refused } from "@/lib/core/refusal";
import { listCountyYears } from "@/lib/counties/data";
import { loadCountyChoice } from "@/lib/counties/loaders";
import type { CountyChoice } from "@/lib/counties/types";
import type { SourceBlock } from "@/lib/imports/read/source-block";
import { now } from "@/lib/platform/clock";
import { findUnit, lineageOf, listUnitsBelow } from "@/lib/units/data";
import { findBatch, findReading, listBatches, listItems, listStandingReports } from "./data";
import type {
  CountyGround,
  ImportBatch,
  ImportRow,
  ListedBatch,
  PlacedFields,
  StandingReports,
} from "./types";

/** Reads for pages: each proves the right first. */

/** A county's batches; null where the reader has no county, and not found for those who import nothing. */
export async function loadBatches(
  asked?: string,
): Promise<(CountyChoice & { batches: ListedBatch[] }) | null> {
  const choice = await loadCountyChoice(asked);
  if (!choice) return null;
  const actor = await requireActor();
  const { code } = choice.county;
  if (!permit(actor, "county.import", { lineage: await lineageOf(code) }).ok) return null;
  return { ...choice, batches: await listBatches(code) };
}

export type LoadedBatch = {
  batch: ImportBatch;
  county: { code: string; name: string };
  ground: CountyGround;
  rows: ImportRow[];
  reports: StandingReports;
  /** ISO day in China. */
  today: string;
};

/** One batch with its files, and what placing and judging them needs; null where there is none that the actor may see. */
export async function loadBatch(actor: Actor, batchId: string): Promise<LoadedBatch | null> {
  const batch = await findBatch(batchId);
  if (!batch) return null;
  const lineage = await lineageOf(batch.countyCode);
  if (!permit(actor, "county.import", { lineage }).ok) return null;
  const [county, units, years, rows] = await Promise.all([
    findUnit(batch.countyCode),
    listUnitsBelow(batch.countyCode),
    listCountyYears(batch.countyCode),
    listItems(batchId),
  ]);
  if (!county) return null;
  return {
    batch,
    county: { code: county.code, name: county.name },
    ground: {
      units: units.map(({ code, name, organ }) => ({ code, name, organ })),
      forms: Object.fromEntries(
        years
          .filter(({ form }) => form.outline || form.localTable)
          .map(({ year, form }) => [year, whole(year, form)]),
      ),
    },
    rows,
    reports: await listStandingReports(units.map(({ code }) => code)),
    today: chinaDay(now()),
  };
}

/** What was read of one file of a batch. */
export async function loadReading(
  actor: Actor,
  itemId: string,
): Promise<Result<{ sourceBlocks: SourceBlock[]; content: PlacedFields }>> {
  const reading = await findReading(itemId);
  const batch = reading && (await findBatch(reading.batchId));
  if (!reading || !batch) return refused("notFound", "没有这份文件，这一批可能已被删除。请刷新页面。");
  const allowed = permit(actor, "county.import", { lineage: await lineageOf(batch.countyCode) });
  if (!allowed.ok) return allowed;
  return done({ sourceBlocks: reading.sourceBlocks, content: reading.content });
}

/** A county that settled rows alone keeps the standard outline: its reports are begun in it. */
function whole(year: number, form: CountyForm): CountyForm {
  return form.outline ? form : { ...form, outline: formFor(year).outline };
}

export type LoadedItem = Omit<LoadedBatch, "rows" | "reports" | "today"> & {
  row: ImportRow;
  sourceBlocks: SourceBlock[];
  content: PlacedFields;
};

/** One waiting file of a batch, to be looked through; null where there is none that the actor may see. */
export async function loadItem(actor: Actor, batchId: string, itemId: string): Promise<LoadedItem | null> {
  const loaded = await loadBatch(actor, batchId);
  const row = loaded?.rows.find(({ id, state }) => id === itemId && state === "read");
  const reading = row && (await findReading(itemId));
  if (!loaded || !row || !reading) return null;
  const { batch, county, ground } = loaded;
  return { batch, county, ground, row, sourceBlocks: reading.sourceBlocks, content: reading.content };
}
