import { canonicalJson } from "@/lib/core/document/canonical";
import { findTrustedKeys } from "../tree/keys/trusted-keys";
import type { SignedHead } from "../tree/schema";
import { isSignedByAll } from "../tree/signatures";
import { auditChain } from "./chain";
import { auditCheckpoints, auditKeys, auditResults, isRecordUpTo } from "./keys";
import { auditPublications } from "./publications";
import { auditRights } from "./rights/rights";
import { auditOrder, auditReplaced, auditTakeDowns } from "./take-downs";
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
    altered: altered.map(({ id }) => id),
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
      ...(await auditReplaced()),
      ...(await auditOrder()),
      ...(await auditCheckpoints()),
      ...(await auditResults()),
      ...(await auditRights()),
      ...(since && !(await holds(since))
        ? [{ what: "since" as const, where: `树头 ${since.head.size}` }]
        : []),
    ],
  };
}

/** A head that is not signed by a key of this site proves nothing. */
async function holds(since: SignedHead): Promise<boolean> {
  const trusted = await findTrustedKeys();
  if (!isSignedByAll(canonicalJson(since.head), since, trusted)) return false;
  if (since.checkpoint && !(await isRecordUpTo(since.checkpoint, trusted))) return false;
  return isBeginning(since);
}
