import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { type BackupManifest, backupManifestSchema, RefusedBackup } from "./format";

/** A row of a backup as PostgreSQL wrote it. */
export type BackupRow = { table: string; json: string };

/**
 * Reads a backup and passes each row to `take`. Returns the manifest, after checking the number and hash of
 * the rows.
 *
 * @throws {RefusedBackup} if the file is not a complete backup; rows may have been passed already
 */
export async function readBackup(
  file: string,
  take: (row: BackupRow) => Promise<void>,
): Promise<BackupManifest> {
  const hashes = new Map<string, { rows: number; hash: Hash }>();
  let manifest: BackupManifest | null = null;
  try {
    const source = createReadStream(file).pipe(createGunzip());
    for await (const line of createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (manifest) throw new RefusedBackup("备份文件在结尾之后还有内容。");
      const [kind, table = "", json = ""] = line.split("\t", 3);
      if (kind === "M") manifest = backupManifestSchema.parse(JSON.parse(table));
      else {
        const known = hashes.get(table) ?? { rows: 0, hash: createHash("sha256") };
        known.hash.update(`${line}\n`);
        known.rows += 1;
        hashes.set(table, known);
        await take({ table, json });
      }
    }
  } catch (error) {
    if (error instanceof RefusedBackup) throw error;
    throw new RefusedBackup(`备份文件读不出来：${error instanceof Error ? error.message : error}`);
  }
  if (!manifest) throw new RefusedBackup("备份文件不完整，没有结尾。");
  for (const [name, { rows, sha256 }] of Object.entries(manifest.tables)) {
    const known = hashes.get(name);
    const digest = (known?.hash ?? createHash("sha256")).digest("hex");
    if ((known?.rows ?? 0) !== rows || digest !== sha256)
      throw new RefusedBackup(`备份文件中的表 ${name} 与清单不符，文件可能损坏。`);
    hashes.delete(name);
  }
  if (hashes.size > 0) throw new RefusedBackup("备份文件中有清单以外的表。");
  return manifest;
}
