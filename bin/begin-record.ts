/**
 * Starts the record of a database older than it: see lib/publications/audit/mutations.ts. Every start of the
 * product runs it.
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
