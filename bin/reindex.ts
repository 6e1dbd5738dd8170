/**
 * npm run reindex [-- --missing]
 *
 * Makes the index of submitted reports anew, by which copied text is found: after a change of how texts are compared. With
 * --missing only of reports that have none, which every start does by itself. On the PostgreSQL that DATABASE_URL names.
 */
import { reindexReports } from "@/lib/reports/similarity/mutations";

try {
  const done = await reindexReports({
    missing: process.argv.includes("--missing"),
    progress: (count) => process.stderr.write(`\r已处理 ${count} 份`),
  });
  process.stderr.write("\n");
  console.log(`已为 ${done} 份报告建立比对索引`);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  const { db } = await import("@/lib/platform/db");
  await db.$disconnect();
}
