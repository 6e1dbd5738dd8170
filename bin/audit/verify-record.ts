import type { Audit } from "@/lib/publications/audit/types";
import { openSystem } from "../open-system";
import { readHeadFile } from "./read-head";

/**
 * Audits the database of DATABASE_URL, or the embedded one. `since`: a file with a signed head that was saved
 * earlier.
 *
 * @throws {RefusedDocument} if that file is not a signed head
 */
export async function verifyRecord(since: string | undefined): Promise<Audit> {
  const head = since === undefined ? null : await readHeadFile(since);
  const close = await openSystem({ beside: true });
  try {
    // Imported here because importing opens the database, whose URL is only known now.
    const { audit } = await import("@/lib/publications/audit/audit");
    return await audit(head);
  } finally {
    await close();
  }
}
