import { listMisplaced, listSightEvents, listUnshown, listWronglyReplaced } from "./data";
import type { AuditFault } from "./types";

/**
 * Versions hidden from the public must be those that the record says were taken down, and no others: hiding
 * or restoring one past the product changes only its row.
 */
export async function auditTakeDowns(): Promise<AuditFault[]> {
  const recorded = new Map<string, string>();
  for (const { unitCode, year, move, at, payload } of await listSightEvents())
    for (const number of payload.publications ?? []) {
      const key = `${unitCode} ${year} ${number}`;
      if (move === "putBack") recorded.delete(key);
      else recorded.set(key, stateOf(at, payload.ground));
    }
  const stored = new Map(
    (await listUnshown()).map(({ unitCode, year, number, takenDownAt, takenDownFor }) => [
      `${unitCode} ${year} ${number}`,
      stateOf(takenDownAt, takenDownFor),
    ]),
  );
  return [...new Set([...recorded.keys(), ...stored.keys()])]
    .filter((key) => recorded.get(key) !== stored.get(key))
    .map((key) => ({ what: "takeDown" as const, where: `publication ${key}` }));
}

/** A version is replaced by the next one's publication, at that time, and by nothing else. */
export async function auditReplaced(): Promise<AuditFault[]> {
  return (await listWronglyReplaced()).map(({ unitCode, year, number }) => ({
    what: "replaced",
    where: `publication ${unitCode} ${year} ${number}`,
  }));
}

/** Publications and their changes are in the order of the record: lists and cursors go by it. */
export async function auditOrder(): Promise<AuditFault[]> {
  return (await listMisplaced()).map(({ unitCode, year, number }) => ({
    what: "order",
    where: `publication ${unitCode} ${year} ${number}`,
  }));
}

function stateOf(at: Date | null, ground: string | null | undefined): string {
  return `${at?.toISOString()} ${ground}`;
}
