import type { IntegrityFault } from "../integrity/altered";
import type { Stored } from "../integrity/check";
import { listFileDigests, listIdsAfter, listStored, listWithAlteredPictures } from "../integrity/data";
import { integrityFaultsOf } from "../integrity/find-altered";
import { manifestFiles } from "../integrity/manifest-files";
import { forgetFaults, keepFault } from "../integrity/mutations";
import { listDerivedFaults } from "./data";

/** Number of publications checked between two pauses of the job. */
const ROUND = 20;

/**
 * Checks every publication including the bytes of its files and pictures, and what is kept of it for
 * comparing and searching, ignoring cached results. Reports altered ones to the administrator, and removes
 * the reports on those that are intact.
 */
export async function auditPublications(): Promise<{
  audited: number;
  altered: { id: string; fault: IntegrityFault }[];
}> {
  const altered: { id: string; fault: IntegrityFault }[] = [];
  let audited = 0;
  for (let ids = await listIdsAfter(null, ROUND); ids.length > 0; ) {
    const derived = await listDerivedFaults(ids);
    const stored = await listStored(ids);
    const faults = integrityFaultsOf(stored);
    const files = await listFileDigests(ids);
    const pictures = await listWithAlteredPictures(ids);
    const filesOf = (id: string) => files.filter(({ publicationId }) => publicationId === id);
    const intact: string[] = [];
    for (const id of ids) {
      const fault =
        faults.get(id) ??
        faultOfFiles(stored.get(id), filesOf(id)) ??
        (pictures.has(id) ? "picture" : null) ??
        derived.get(id) ??
        null;
      audited += 1;
      if (!fault) intact.push(id);
      else {
        altered.push({ id, fault });
        await keepFault(id, fault);
      }
    }
    await forgetFaults(intact);
    ids = await listIdsAfter(ids.at(-1) ?? "", ROUND);
  }
  return { audited, altered };
}

type FileDigests = Awaited<ReturnType<typeof listFileDigests>>;

function faultOfFiles(stored: Stored | undefined, files: FileDigests): IntegrityFault | null {
  const listed = manifestFiles(stored?.signed?.text ?? null);
  if (!listed) return "manifest";
  const isKept = [...listed].every(([format]) => files.some((file) => file.format === format));
  const isSame = files.every(
    ({ format, sha256, ofBytes }) => sha256 === ofBytes && (listed.get(format) ?? sha256) === sha256,
  );
  return isKept && isSame ? null : "file";
}
