import { AlteredPublication, type IntegrityFault } from "./altered";
import { faultOf } from "./check";
import { findStored, listRows } from "./data";
import { keepFault } from "./mutations";

/**
 * The result of each publication's check, with the rows it applies to. A reader costs one small query; the
 * digest is computed again if a row was written since.
 */
const found = new Map<string, { rows: string; fault: IntegrityFault | null }>();
/** Maximum number of cached results; more publications than a county has in fifty years. */
const REMEMBERED = 20_000;

/** Those of these publications that are not what was published, with the part that differs. */
export async function findAltered(publicationIds: readonly string[]): Promise<Map<string, IntegrityFault>> {
  const altered = new Map<string, IntegrityFault>();
  if (publicationIds.length === 0) return altered;
  for (const { id, rows, ...publication } of await listRows(publicationIds)) {
    const known = found.get(id);
    const fault = known?.rows === rows ? known.fault : await findFault(id);
    if (found.size >= REMEMBERED) found.clear();
    found.set(id, { rows, fault });
    if (!fault) continue;
    altered.set(id, fault);
    await keepFault(id, fault, publication);
  }
  return altered;
}

/** @throws {AlteredPublication} if it is not what was published */
export async function demandUnaltered(publication: {
  id: string;
  unitCode: string;
  year: number;
  number: number;
}): Promise<void> {
  const fault = (await findAltered([publication.id])).get(publication.id);
  if (fault) throw new AlteredPublication(publication, fault);
}

/** Checks a publication from its current rows: the part that differs, or null. */
export async function findFault(publicationId: string): Promise<IntegrityFault | null> {
  const stored = await findStored(publicationId);
  return stored && faultOf(stored);
}
