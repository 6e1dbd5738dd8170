import { RefusedDocument } from "@/lib/imports/read/refused-document";
import type { Audit } from "@/lib/publications/audit/types";
import { readHeadFile } from "../audit/read-head";
import { ensureMigrations } from "../data/migrations.mjs";
import { openSystem } from "../open-system";
import { bringBack } from "./bring-back";
import { type BackupManifest, RefusedBackup } from "./format";
import { olderThan } from "./older-than";

type RestoredBackup = BackupManifest & { audit: Audit; warnings: string[] };

/**
 * Restores a backup into the empty database of DATABASE_URL, or the embedded one, and then verifies all of
 * it: digests, signatures, record and tree. `since`: a file with a signed head that was saved earlier, which
 * tells whether the backup is older.
 *
 * @throws {RefusedDocument} if the file or the database does not permit it; nothing has been changed then
 */
export async function restore(file: string, since?: string): Promise<RestoredBackup> {
  const head = since === undefined ? null : await readHeadFile(since);
  const close = await openSystem({ fresh: true });
  try {
    const url = process.env.DATABASE_URL ?? "";
    await ensureMigrations(url, () => {});
    const { env } = await import("@/lib/platform/env");
    const manifest = await bringBack(url, file, env().FIRST_SIGNING_KEY_ID);
    const { recordOnServer } = await import("@/lib/platform/record/mutations");
    const { madeAt, record } = manifest;
    await recordOnServer({ kind: "server.restored", payload: { madeAt, upTo: record?.sequence ?? 0 } });
    const { audit } = await import("@/lib/publications/audit/audit");
    const warning = head && olderThan(head, manifest);
    // An older backup cannot contain what the head covers; its own end is verified as without a head.
    return { ...manifest, audit: await audit(warning ? null : head), warnings: warning ? [warning] : [] };
  } catch (error) {
    if (error instanceof RefusedBackup) throw new RefusedDocument(error.message);
    throw error;
  } finally {
    await close();
  }
}
