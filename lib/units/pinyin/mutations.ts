import { eachBatch, type ReindexOptions } from "@/lib/platform/each-batch";
import { transact } from "@/lib/platform/transaction";
import { listUnitsToIndex } from "./data";
import { pinyinOf } from "./pinyin-of";

/** Number of units per batch. */
const BATCH = 500;

/**
 * Recomputes the pinyin of every unit's name, or with `missing` of those without. Returns the number of
 * units.
 */
export async function reindexUnits({ missing = false, progress = () => {} }: ReindexOptions = {}) {
  return eachBatch<{ code: string; name: string }>(
    (last) => listUnitsToIndex({ missing, after: last?.code ?? "" }, BATCH),
    async (units) => {
      const [codes, sounds] = [units.map(({ code }) => code), units.map(({ name }) => pinyinOf(name))];
      await transact(
        (tx) => tx.$executeRaw`
          UPDATE "Unit" SET "pinyin" = made."sounds"
          FROM unnest(${codes}::text[], ${sounds}::text[]) AS made ("code", "sounds")
          WHERE "Unit"."code" = made."code"::bpchar`,
      );
    },
    progress,
  );
}
