/**
 * npm run reindex [-- --missing]
 *
 * Rebuilds the indexes that the product maintains itself: of submitted reports, to find copied text; of the
 * figures of publications, to compare units; of their words, for the search; of the pinyin of units' names,
 * also for the search; and the counts of provinces, cities and counties. Needed after a change in how one of
 * them is built. With --missing, only rows without an index are indexed, as at every start. Uses the
 * PostgreSQL of DATABASE_URL.
 */
import { reindexFigures } from "@/lib/publications/figures/mutations";
import { reindexAreas } from "@/lib/publications/places/mutations";
import { reindexWords } from "@/lib/publications/search/mutations";
import { reindexReports } from "@/lib/reports/similarity/mutations";
import { reindexUnits } from "@/lib/units/pinyin/mutations";
import { loadEnvFiles } from "./serve/environment.mjs";

loadEnvFiles();

const indexes = [
  { of: "份报告的比对索引", make: reindexReports },
  { of: "份公布的指标数值", make: reindexFigures },
  { of: "份公布的查找文字", make: reindexWords },
  { of: "个单位名称的拼音", make: reindexUnits },
  { of: "个地区的公布统计", make: reindexAreas },
];

try {
  const missing = process.argv.includes("--missing");
  for (const { of, make } of indexes) {
    const done = await make({ missing, progress: (count) => process.stderr.write(`\r已处理 ${count}`) });
    process.stderr.write("\n");
    console.log(`已建立 ${done} ${of}`);
  }
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  const { db } = await import("@/lib/platform/db");
  await db.$disconnect();
}
