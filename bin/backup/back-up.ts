import { openSystem } from "../open-system";
import type { BackupManifest } from "./format";
import { writeBackup } from "./write-backup";

/**
 * Keeps the database that DATABASE_URL names, or the embedded one, in a file: also while the product serves. Answers what the file
 * holds.
 */
export async function backUp(file: string): Promise<BackupManifest> {
  const close = await openSystem({ beside: true });
  try {
    return await writeBackup(process.env.DATABASE_URL ?? "", file);
  } finally {
    await close();
  }
}
