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
    await recordTaking();
    return await writeBackup(process.env.DATABASE_URL ?? "", file);
  } finally {
    await close();
  }
}

/**
 * Recorded before anything is written, so that no copy leaves unrecorded, and the copy says itself that it
 * was made. A database that cannot be written to can still be backed up: then it matters most.
 */
async function recordTaking(): Promise<void> {
  try {
    // Imported here because importing opens the database, whose URL is only known now.
    const { recordOnServer } = await import("@/lib/platform/record/mutations");
    await recordOnServer({ kind: "server.backedUp", payload: {} });
  } catch (error) {
    console.error(`备份没有记入操作记录：${error instanceof Error ? error.message : error}`);
  }
}
