import { canonicalJson } from "@/lib/core/document/canonical";
import type { SignedHead } from "../tree/schema";
import { isSignedByAll } from "../tree/signatures";
import { auditChain } from "./chain";
import { listAllKeys } from "./data";
import { auditKeys } from "./keys";
import { auditPublications } from "./publications";
import { auditTakeDowns } from "./take-downs";
import { auditTree, isBeginning } from "./tree";
import type { Audit, AuditFault } from "./types";

/**
 * Verifies everything that the site has recorded or signed: the record, every publication with its files, the
 * tree and the keys; and, with a head that somebody kept, whether anything it covers was rewritten since.
 */
export async function audit(since: SignedHead | null = null): Promise<Audit> {
  const chain = await auditChain();
  const tree = await auditTree();
  const { audited, altered } = await auditPublications();
  return {
    entries: chain.entries,
    publications: audited,
    leaves: tree.leaves,
    faults: [
      ...chain.faults,
      ...altered.map(
        ({ id, fault }): AuditFault => ({
          what: "alteredPublication",
          where: `publication ${id} (${fault})`,
        }),
      ),
      ...tree.faults,
      ...(await auditKeys()),
      ...(await auditTakeDowns()),
      ...(since && !(await holds(since))
        ? [{ what: "since" as const, where: `树头 ${since.head.size}` }]
        : []),
    ],
  };
}

/** A head that is not signed by a key of this site proves nothing. */
async function holds(since: SignedHead): Promise<boolean> {
  const ours = new Map((await listAllKeys()).map(({ id, publicKey }) => [id, publicKey]));
  const keys = [since.key, ...(since.sm2 ? [since.sm2.key] : [])];
  if (keys.some(({ id, publicKey }) => ours.get(id) !== publicKey)) return false;
  if (!isSignedByAll(canonicalJson(since.head), since)) return false;
  return isBeginning(since);
}
