import { AlteredPublication, type IntegrityFault } from "./altered";
import { faultOf, type Stored } from "./check";
import { listRows, listStored } from "./data";
import { keepFault } from "./mutations";

/**
 * The result of each publication's check, with the rows it applies to. A reader costs one small query; the
 * digest is computed again if a row was written since.
 */
const found = new Map<string, { rows: string; fault: IntegrityFault | null }>();
/** Maximum number of cached results; more publications than a county has in fifty years. */
const REMEMBERED = 20_000;

/** Number of publications read whole at once. */
const BATCH = 20;

/** Those of these publications that are not what was published, with the part that differs. */
export async function findAltered(publicationIds: readonly string[]): Promise<Map<string, IntegrityFault>> {
  const altered = new Map<string, IntegrityFault>();
  if (publicationIds.length === 0) return altered;
  const listed = await listRows(publicationIds);
  const written = listed.filter(({ id, rows }) => found.get(id)?.rows !== rows);
  if (found.size + written.length > REMEMBERED) found.clear();
  for (let at = 0; at < written.length; at += BATCH) {
    const batch = written.slice(at, at + BATCH);
    const faults = await findFaults(batch.map(({ id }) => id));
    for (const { id, rows } of batch) found.set(id, { rows, fault: faults.get(id) ?? null });
  }
  for (const { id } of listed) {
    const fault = found.get(id)?.fault;
    if (!fault) continue;
    altered.set(id, fault);
    await keepFault(id, fault);
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

/** Checks publications from their current rows: by id, the part that differs of those that are altered. */
async function findFaults(publicationIds: readonly string[]): Promise<Map<string, IntegrityFault>> {
  return integrityFaultsOf(await listStored(publicationIds));
}

/** The same of publications that were read. */
export function integrityFaultsOf(stored: ReadonlyMap<string, Stored>): Map<string, IntegrityFault> {
  return new Map(
    [...stored].flatMap(([id, publication]): [string, IntegrityFault][] => {
      const fault = faultOf(publication);
      return fault ? [[id, fault]] : [];
    }),
  );
}
