import { z } from "zod";

/**
 * A backup is gzipped lines. Each row is “R”, its table and its JSON as PostgreSQL wrote it, separated by
 * tabs; the last line is “M”, a tab and the manifest. Reading it needs memory for one row only.
 */
export const FORMAT = "yangguang-nianbao/backup/1";

const digest = z.string().regex(/^[0-9a-f]{64}$/);

export const backupManifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  madeAt: z.iso.datetime(),
  /** The migrations of the database in order: restoring requires the same ones. */
  migrations: z.array(z.string()),
  /** Each table with its rows, and SHA-256 over their lines. */
  tables: z.record(z.string(), z.strictObject({ rows: z.number().int(), sha256: digest })),
  /** Every public key that has signed anything; the operator has to keep the private keys. */
  keys: z.array(z.strictObject({ id: digest, publicKey: z.string() })),
  /** The id of the first key in the record, which all others lead back to; absent in older backups. */
  firstKey: digest.nullable().optional(),
  /** The record's last entry; null if it has not begun. */
  record: z.strictObject({ sequence: z.number().int(), hash: digest }).nullable(),
});
export type BackupManifest = z.infer<typeof backupManifestSchema>;

/** An incomplete backup, or a database that it cannot be restored into, with a Chinese message. */
export class RefusedBackup extends Error {}
