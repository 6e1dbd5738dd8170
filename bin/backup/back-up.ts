import { openSystem } from "../open-system";
import type { BackupManifest } from "./format";
import { writeBackup } from "./write-backup";

/**
 * Backs up the database of DATABASE_URL, or the embedded one, to a file; the product may be running. Returns
 * the backup's manifest.
 */
export async function backUp(file: string): Promise<BackupManifest> {
  const close = await openSystem({ beside: true });
  try {
    return await writeBackup(process.env.DATABASE_URL ?? "", file);
  } finally {
    await close();
  }
}
