/**
 * Starts the record of a database that is older than the record: see lib/publications/audit/mutations.ts.
 * Runs at every start of the product.
 */
import { beginRecord } from "@/lib/publications/audit/mutations";

try {
  console.log(`已记入 ${await beginRecord()} 条`);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  const { db } = await import("@/lib/platform/db");
  await db.$disconnect();
}
