/**
 * Starts the record of a database that is older than the record, and records its accounts, roles and units if
 * that was not done yet: see lib/publications/audit/mutations.ts and rights/mutations.ts. Runs at every start
 * of the product that has one of these to do.
 */
import { beginRecord } from "@/lib/publications/audit/mutations";
import { beginRights } from "@/lib/publications/audit/rights/mutations";

try {
  console.log(`已记入 ${await beginRecord()} 条`);
  if (await beginRights()) console.log("已记入账号、角色和单位");
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  const { db } = await import("@/lib/platform/db");
  await db.$disconnect();
}
