import { AlteredPublication, type IntegrityFault } from "./altered";
import { faultOf } from "./check";
import { findStored, listRows } from "./data";
import { keepFault } from "./mutations";

/**
 * What was found of each publication, with the rows it was found in. A reader costs one small question to the database; the
 * digest is taken again when a row was written since.
 */
const found = new Map<string, { rows: string; fault: IntegrityFault | null }>();
/** More publications than a county has in fifty years. */
const REMEMBERED = 20_000;

/** The publications of these that are not what was published, with what does not agree. */
export async function findAltered(publicationIds: readonly string[]): Promise<Map<string, IntegrityFault>> {
  const altered = new Map<string, IntegrityFault>();
  if (publicationIds.length === 0) return altered;
  for (const { id, rows, ...publication } of await listRows(publicationIds)) {
    const known = found.get(id);
    const fault = known?.rows === rows ? known.fault : await lookAt(id);
    if (found.size >= REMEMBERED) found.clear();
    found.set(id, { rows, fault });
    if (!fault) continue;
    altered.set(id, fault);
    await keepFault(id, fault, publication);
  }
  return altered;
}

/** @throws {AlteredPublication} where it is not what was published */
export async function demandUnaltered(publication: {
  id: string;
  unitCode: string;
  year: number;
  number: number;
}): Promise<void> {
  const fault = (await findAltered([publication.id])).get(publication.id);
  if (fault) throw new AlteredPublication(publication, fault);
}

/** What of a publication does not agree, taken from its rows as they are now; null where all does. */
export async function lookAt(publicationId: string): Promise<IntegrityFault | null> {
  const stored = await findStored(publicationId);
  return stored && faultOf(stored);
}
