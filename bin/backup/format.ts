import { z } from "zod";

/**
 * A backup: gzip over lines. Each row is “R”, its table and its JSON as PostgreSQL wrote it, with tabs between; the last line is
 * “M”, a tab and the manifest. Read from the beginning, it needs no more memory than a row.
 */
export const FORMAT = "yangguang-nianbao/backup/1";

const digest = z.string().regex(/^[0-9a-f]{64}$/);

export const backupManifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  madeAt: z.iso.datetime(),
  /** The migrations of the database, in their order: it is brought back into the same structure. */
  migrations: z.array(z.string()),
  /** Each table with its rows, and SHA-256 over their lines. */
  tables: z.record(z.string(), z.strictObject({ rows: z.number().int(), sha256: digest })),
  /** The public halves of the keys that ever signed; the private ones are the operator's to keep. */
  keys: z.array(z.strictObject({ id: digest, publicKey: z.string() })),
  /** The record's last entry; null where it has not begun. */
  record: z.strictObject({ sequence: z.number().int(), hash: digest }).nullable(),
});
export type BackupManifest = z.infer<typeof backupManifestSchema>;

/** A file that is no whole backup, or a database into which it cannot be brought; the message says in Chinese why. */
export class RefusedBackup extends Error {}
