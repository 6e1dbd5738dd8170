import { transact } from "@/lib/platform/transaction";
import { listUnitsToIndex } from "./data";
import { pinyinOf } from "./pinyin-of";

/** Units read at once when their sounds are made anew. */
const BATCH = 500;

/** Makes the sounds of every unit's name anew, or with `missing` of those that have none. Returns how many there were. */
export async function reindexUnits({
  missing = false,
  progress = (_done: number) => {},
} = {}): Promise<number> {
  let done = 0;
  for (let after = ""; ; ) {
    const units = await listUnitsToIndex({ missing, after }, BATCH);
    const last = units.at(-1);
    if (!last) return done;
    await transact(async (tx) => {
      for (const { code, name } of units)
        await tx.unit.update({ where: { code }, data: { pinyin: pinyinOf(name) } });
    });
    done += units.length;
    progress(done);
    after = last.code;
  }
}
