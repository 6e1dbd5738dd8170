import { makeFile } from "../files/make-file";
import { keepFile } from "../files/mutations";
import { findReceipt } from "../receipts/data";
import { signManifest } from "../receipts/mutations";
import type { Receipt } from "../receipts/types";
import type { PublishedReport } from "../types";
import { listStoredFiles } from "./data";
import type { CopiedFile } from "./types";

/**
 * Formats that are cheap to make: made for a copy if they are not stored yet, while a PDF has to be
 * requested.
 */
const quick = ["csv", "json"] as const;

/**
 * The stored files of a published version with the receipt that lists each of them. Data files that nobody
 * has requested yet are made and stored here, and the version is signed if its receipt does not list all
 * files: files in a copy can be verified permanently.
 *
 * @throws {Error} if a stored file is not what was signed
 */
export async function keepForCopy(
  publicationId: string,
  report: PublishedReport,
): Promise<{ files: CopiedFile[]; receipt: Receipt }> {
  const { unit, year, number } = report;
  const files = await listStoredFiles(publicationId);
  for (const format of quick)
    if (!files.some((file) => file.format === format))
      files.push(await keepFile(unit.code, year, number, await makeFile(report, format)));
  const signed = await findReceipt(unit.code, year, number);
  if (!signed || !files.every((file) => isListed(signed, file)))
    return { files, receipt: await signManifest(unit.code, year, number) };
  const { manifest, signature, key } = signed;
  return { files, receipt: { manifest, signature, key } };
}

function isListed({ manifest }: Receipt, { format, sha256 }: CopiedFile): boolean {
  return manifest.files.some((file) => file.face === format && file.sha256 === sha256);
}
