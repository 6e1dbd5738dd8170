import type { IntegrityFault } from "../integrity/altered";
import { findStored, listFileDigests, listIdsAfter } from "../integrity/data";
import { findFault } from "../integrity/find-altered";
import { manifestFiles } from "../integrity/manifest-files";
import { forgetFault, keepFault } from "../integrity/mutations";
import { listDerivedFaults } from "./data";

/** Number of publications checked between two pauses of the job. */
const ROUND = 20;

/**
 * Checks every publication including the bytes of its files, and what is kept of it for comparing and
 * searching, ignoring cached results. Reports altered ones to the administrator, and removes the reports on
 * those that are intact.
 */
export async function auditPublications(): Promise<{
  audited: number;
  altered: { id: string; fault: IntegrityFault }[];
}> {
  const altered: { id: string; fault: IntegrityFault }[] = [];
  let audited = 0;
  for (let ids = await listIdsAfter(null, ROUND); ids.length > 0; ) {
    const derived = await listDerivedFaults(ids);
    for (const id of ids) {
      const fault = (await findFault(id)) ?? (await faultOfFiles(id)) ?? derived.get(id) ?? null;
      audited += 1;
      if (fault) altered.push({ id, fault });
      if (fault) await keepFault(id, fault, {});
      else await forgetFault(id);
    }
    ids = await listIdsAfter(ids.at(-1) ?? "", ROUND);
  }
  return { audited, altered };
}

async function faultOfFiles(publicationId: string): Promise<IntegrityFault | null> {
  const listed = manifestFiles((await findStored(publicationId))?.signed?.text ?? null);
  if (!listed) return "manifest";
  const files = await listFileDigests(publicationId);
  const isKept = [...listed].every(([format]) => files.some((file) => file.format === format));
  const isSame = files.every(
    ({ format, sha256, ofBytes }) => sha256 === ofBytes && (listed.get(format) ?? sha256) === sha256,
  );
  return isKept && isSame ? null : "file";
}
