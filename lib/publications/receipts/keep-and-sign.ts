import { type FileFormat, fileFormats } from "@/lib/exports/file-formats";
import { logger } from "@/lib/platform/logger";
import { loadFile } from "../files/loaders";
import { signManifest } from "./mutations";
import type { Receipt } from "./types";

/** Makes and stores every file of a published version, and signs them with its content. */
export async function keepAndSign(unit: string, year: number, number: number): Promise<Receipt> {
  await keepFiles(unit, year, number);
  return signManifest(unit, year, number);
}

/**
 * Like `keepAndSign`, at once after a publication. A failure is logged: the job that was queued with the
 * publication makes and signs what is missing.
 */
export async function keepAndSignPublished({
  unitCode,
  year,
  number,
}: {
  unitCode: string;
  year: number;
  number: number;
}): Promise<void> {
  await keepAndSign(unitCode, year, number).catch((error) =>
    logger.error(
      { err: error, unitCode, year, number },
      "the files of a publication could not be made and signed",
    ),
  );
}

/**
 * Makes and stores every file of a version just published, so that no reader waits and the digests are fixed.
 */
export async function keepFiles(unit: string, year: number, number: number): Promise<void> {
  for (const format of Object.keys(fileFormats) as FileFormat[])
    await loadFile({ unit, year: String(year), version: String(number) }, format);
}
