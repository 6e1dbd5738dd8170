import { RefusedDocument } from "@/lib/imports/read/refused-document";
import type { Audit } from "@/lib/publications/audit/types";
import { ensureMigrations } from "../data/migrations.mjs";
import { openSystem } from "../open-system";
import { bringBack } from "./bring-back";
import { type BackupManifest, RefusedBackup } from "./format";

/**
 * Restores a backup into the empty database of DATABASE_URL, or the embedded one, and then verifies all of
 * it: digests, signatures, record and tree.
 *
 * @throws {RefusedDocument} if the file or the database does not permit it; nothing has been changed then
 */
export async function restore(file: string): Promise<BackupManifest & { audit: Audit }> {
  const close = await openSystem({ fresh: true });
  try {
    const url = process.env.DATABASE_URL ?? "";
    await ensureMigrations(url, () => {});
    const manifest = await bringBack(url, file);
    const { recordOnServer } = await import("@/lib/platform/record/mutations");
    const { madeAt, record } = manifest;
    await recordOnServer({ kind: "server.restored", payload: { madeAt, upTo: record?.sequence ?? 0 } });
    const { audit } = await import("@/lib/publications/audit/audit");
    return { ...manifest, audit: await audit() };
  } catch (error) {
    if (error instanceof RefusedBackup) throw new RefusedDocument(error.message);
    throw error;
  } finally {
    await close();
  }
}
