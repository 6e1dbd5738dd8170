import { canonicalJson } from "@/lib/core/document/canonical";
import { listForeignResults } from "../audit-result/data";
import { listCheckpointsBefore } from "../tree/checkpoint/data";
import { findTrustedKeys, listUntrustedKeys, type TrustedKeys } from "../tree/keys/trusted-keys";
import type { Checkpoint } from "../tree/schema";
import { isSignedByAll } from "../tree/signatures";
import { findEntryHash } from "./data";
import type { AuditFault } from "./types";

/** Every stored key must belong to the chain of endorsements from the first key to the one that signs now. */
export async function auditKeys(): Promise<AuditFault[]> {
  return (await listUntrustedKeys()).map((id) => ({ what: "key", where: id }));
}

/** A result of an audit that this site did not sign was written to keep the next audit away. */
export async function auditResults(): Promise<AuditFault[]> {
  return (await listForeignResults()).map((sequence) => ({ what: "result", where: `记录第 ${sequence} 条` }));
}

/** Number of checkpoints read at once. */
const BATCH = 500;

/** Every checkpoint must be signed by a key of the site, over an entry that is still there as it was. */
export async function auditCheckpoints(): Promise<AuditFault[]> {
  const trusted = await findTrustedKeys();
  const faults: AuditFault[] = [];
  for (let before: number | null = null; ; ) {
    const found = await listCheckpointsBefore(before, BATCH);
    for (const { sequence, checkpoint } of found)
      if (!checkpoint || !(await isRecordUpTo(checkpoint, trusted)))
        faults.push({ what: "checkpoint", where: `记录第 ${sequence} 条` });
    before = found.at(-1)?.sequence ?? null;
    if (found.length < BATCH) return faults;
  }
}

/** True if a checkpoint is this site's, and the record still goes as far, with that entry there. */
export async function isRecordUpTo(
  { text, ...signatures }: Checkpoint,
  trusted: TrustedKeys,
): Promise<boolean> {
  const { sequence, hash } = text.record;
  return isSignedByAll(canonicalJson(text), signatures, trusted) && (await findEntryHash(sequence)) === hash;
}
