import { RefusedDocument } from "@/lib/imports/read/refused-document";
import { ensureMigrations } from "../data/migrations.mjs";
import { grantServing } from "../data/serving-role.mjs";
import { Failure } from "../process/failure.mjs";
import { loadEnvFiles } from "../serve/environment.mjs";

/**
 * Migrates the database of MIGRATION_DATABASE_URL, its owner's address, or of DATABASE_URL; with a role,
 * gives that database user the rights to serve. Returns JSON.
 *
 * @throws {RefusedDocument} if no address is set, or the database does not permit it
 */
export async function migrateAsOwner(role: string | undefined): Promise<string> {
  loadEnvFiles();
  const url = process.env.MIGRATION_DATABASE_URL || process.env.DATABASE_URL;
  if (!url) throw new RefusedDocument("请用库的所有者设置 MIGRATION_DATABASE_URL，再执行。");
  try {
    const [migrations] = await ensureMigrations(url, () => {});
    if (role !== undefined) await grantServing(url, role);
    return JSON.stringify({ migrations, ...(role !== undefined && { grantedTo: role }) });
  } catch (error) {
    if (error instanceof Failure)
      throw new RefusedDocument([error.message, error.remedy].filter(Boolean).join("。"));
    throw error;
  }
}
