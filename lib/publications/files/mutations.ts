import { createHash } from "node:crypto";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { findFile } from "./data";
import type { MadeFile, StoredFile } from "./types";

/**
 * Stores a file of a published version permanently. If two are made at the same time, the first is stored,
 * and both callers receive its bytes.
 *
 * @throws {Error} if nothing is published under that number, a mistake of the caller
 */
export async function keepFile(
  unitCode: string,
  year: number,
  number: number,
  made: MadeFile,
): Promise<StoredFile> {
  const { format, remarks } = made;
  const bytes = new Uint8Array(made.bytes);
  const { id: publicationId } = await db.publication.findFirstOrThrow({
    where: { unitCode, year, number },
    select: { id: true },
  });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await db.publishedFile.createMany({
    data: [{ publicationId, format, bytes, sha256, remarks, madeAt: now() }],
    skipDuplicates: true,
  });
  const kept = await findFile(publicationId, format, db);
  if (!kept) throw new Error(`file ${format} of ${unitCode}/${year}/${number} was not kept`);
  return kept;
}
