import { guarded, loader, proveAnywhere } from "@/lib/access/guarded";
import { beijingDay } from "@/lib/core/beijing-time";
import type { CountyForm } from "@/lib/core/editions/form";
import { formFor } from "@/lib/core/editions/registry";
import { done, type Result, refused } from "@/lib/core/refusal";
import { listCountyYears } from "@/lib/counties/data";
import { chooseCounty } from "@/lib/counties/loaders";
import type { SourceBlock } from "@/lib/imports/read/source-block";
import { now } from "@/lib/platform/clock";
import { findUnit, listUnitsBelow } from "@/lib/units/data";
import { findReading, listBatches, listItems, listStandingReports } from "./data";
import { noItem, proveBatch, proveItem } from "./prove-batch";
import type { CountyGround, ImportBatch, ImportRow, PlacedFields, StandingReports } from "./types";

/** Reads for pages: each proves the right first. */

/** A county's batches; null for those who import nothing, or ask for another's county. */
export const loadBatches = loader(
  guarded("county.import", proveAnywhere, async (permit, { county: asked }: { county?: string }) => {
    const choice = await chooseCounty(permit, asked);
    if (!choice.ok) return choice;
    const { county } = choice.value;
    return done({ ...choice.value, batches: county ? await listBatches(county.code) : [] });
  }),
);

export type LoadedBatch = {
  batch: ImportBatch;
  county: { code: string; name: string };
  ground: CountyGround;
  rows: ImportRow[];
  reports: StandingReports;
  /** ISO day in China. */
  today: string;
};

/** One batch with its files, and what placing and judging them needs. */
export const loadBatch = loader(
  guarded("county.import", proveBatch, ({ target: { batch } }) => readBatch(batch)),
);

async function readBatch(batch: ImportBatch): Promise<Result<LoadedBatch>> {
  const [county, units, years, rows] = await Promise.all([
    findUnit(batch.countyCode),
    listUnitsBelow(batch.countyCode),
    listCountyYears(batch.countyCode),
    listItems(batch.id),
  ]);
  if (!county) return refused("notFound", "没有这个县（市、区）。");
  return done({
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
    today: beijingDay(now()),
  });
}

/** What was read of one file of a batch. */
export const readReading = guarded(
  "county.import",
  proveItem,
  async ({ target: { itemId } }): Promise<Result<{ sourceBlocks: SourceBlock[]; content: PlacedFields }>> => {
    const reading = await findReading(itemId);
    return reading ? done({ sourceBlocks: reading.sourceBlocks, content: reading.content }) : noItem;
  },
);

/** A county that settled rows alone keeps the standard outline: its reports are begun in it. */
function whole(year: number, form: CountyForm): CountyForm {
  return form.outline ? form : { ...form, outline: formFor(year).outline };
}

export type LoadedItem = Omit<LoadedBatch, "rows" | "reports" | "today"> & {
  row: ImportRow;
  sourceBlocks: SourceBlock[];
  content: PlacedFields;
};

/** One waiting file of a batch, to be looked through. */
export const loadItem = loader(
  guarded(
    "county.import",
    proveBatch,
    async ({ target }, { itemId }: { batchId: string; itemId: string }): Promise<Result<LoadedItem>> => {
      const loaded = await readBatch(target.batch);
      if (!loaded.ok) return loaded;
      const { batch, county, ground, rows } = loaded.value;
      const row = rows.find(({ id, state }) => id === itemId && state === "read");
      const reading = row && (await findReading(itemId));
      if (!row || !reading) return noItem;
      return done({
        batch,
        county,
        ground,
        row,
        sourceBlocks: reading.sourceBlocks,
        content: reading.content,
      });
    },
  ),
);
