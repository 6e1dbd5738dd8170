/**
 * npm run reindex [-- --missing]
 *
 * Makes the indexes again that the product makes itself: of submitted reports, by which copied text is found;
 * of the figures of publications, by which units are compared, and of their words, by which they are
 * searched; of the sounds of units' names, by which they are searched. After a change of how any of them is
 * made. With --missing only what has none, which every start does by itself. On the PostgreSQL that
 * DATABASE_URL names.
 */
import { reindexFigures } from "@/lib/publications/figures/mutations";
import { reindexWords } from "@/lib/publications/search/mutations";
import { reindexReports } from "@/lib/reports/similarity/mutations";
import { reindexUnits } from "@/lib/units/pinyin/mutations";

const indexes = [
  { of: "份报告的比对索引", make: reindexReports },
  { of: "份公布的指标数值", make: reindexFigures },
  { of: "份公布的查找文字", make: reindexWords },
  { of: "个单位名称的拼音", make: reindexUnits },
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
