import { readFile } from "node:fs/promises";
import { RefusedDocument } from "@/lib/imports/read/refused-document";
import type { Audit } from "@/lib/publications/audit/types";
import { signedHeadSchema } from "@/lib/publications/tree/schema";
import { openSystem } from "../open-system";

/**
 * Audits the database of DATABASE_URL, or the embedded one. `since`: a file with a signed head that was saved
 * earlier.
 *
 * @throws {RefusedDocument} if that file is not a signed head
 */
export async function verifyRecord(since: string | undefined): Promise<Audit> {
  const head = since === undefined ? null : await readHead(since);
  const close = await openSystem({ beside: true });
  try {
    // Imported here because importing opens the database, whose URL is only known now.
    const { audit } = await import("@/lib/publications/audit/audit");
    return await audit(head);
  } finally {
    await close();
  }
}

async function readHead(file: string) {
  try {
    return signedHeadSchema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    throw new RefusedDocument(`这不是从 /log/head 保存的树头文件：${file}`);
  }
}
