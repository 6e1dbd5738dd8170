import { db } from "@/lib/platform/db";
import { readEntry } from "@/lib/platform/record/entry";
import { type Checkpoint, checkpointSchema } from "../schema";

/** The kind and the subject of the entries that hold checkpoints. */
export const CHECKPOINT = "checkpoint";
export const RECORD = "record";

/** The checkpoint that was signed last; null if there is none, or what is stored is none. */
export async function findLastCheckpoint(): Promise<Checkpoint | null> {
  return (await listCheckpointsBefore(null, 1))[0]?.checkpoint ?? null;
}

/** Checkpoints with the entries that hold them, newest first. */
export async function listCheckpointsBefore(sequence: number | null, size: number) {
  const rows = await db.recordEntry.findMany({
    where: { about: RECORD, kind: CHECKPOINT, ...(sequence !== null && { sequence: { lt: sequence } }) },
    orderBy: { sequence: "desc" },
    take: size,
    select: { sequence: true, text: true },
  });
  return rows.map((row) => {
    const read = checkpointSchema.safeParse(readEntry(row.text)?.payload);
    return { sequence: Number(row.sequence), checkpoint: read.success ? read.data : null };
  });
}
