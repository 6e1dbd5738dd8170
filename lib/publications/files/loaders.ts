import { createHash } from "node:crypto";
import { type FileFormat, fileFormats } from "@/lib/exports/file-formats";
import { findPublication } from "../data";
import { AlteredPublication } from "../integrity/altered";
import { manifestFiles } from "../integrity/manifest-files";
import { keepFault } from "../integrity/mutations";
import { versionParamsSchema } from "../schema";
import { TakenDownPublication } from "../take-down/taken-down";
import { findFile, findFileOfVersion } from "./data";
import { makeFile } from "./make-file";
import { keepFile } from "./mutations";
import type { FileRemarks } from "./types";

/**
 * Data on a published version's file; `read` fetches the bytes. Available to anyone, like everything here.
 */
export type LoadedFile = {
  sha256: string;
  remarks: FileRemarks;
  name: string;
  plainName: string;
  read: () => Promise<Uint8Array>;
};

/** File systems permit 255 bytes, and a Chinese character has three. */
const NAME_CHARACTERS = 70;

/**
 * The file of a published version, by default the newest: as stored, or made now and stored. Null if the URL
 * names nothing published. For a stored file neither the bytes nor the report are read here.
 *
 * @throws {AlteredPublication} if the file, or the report that it is made of, is not what was published
 * @throws {TakenDownPublication} if the county took it down
 */
export async function loadFile(
  params: { unit: string; year: string; version?: string },
  format: FileFormat,
): Promise<LoadedFile | null> {
  const asked = versionParamsSchema.safeParse(params);
  const found = asked.success ? await findFileOfVersion(asked.data, format) : null;
  if (!asked.success || !found) return null;
  const { unit, year } = asked.data;
  const { publicationId, number, title } = found;
  const listed = manifestFiles(found.signed);
  const published = { unitCode: unit, year, number };
  if (found.takenDown) throw new TakenDownPublication(published, found.takenDown);
  if (!listed || (found.kept && (listed.get(format) ?? found.kept.sha256) !== found.kept.sha256)) {
    await keepFault(publicationId, "file");
    throw new AlteredPublication(published, "file");
  }
  const made = found.kept ? null : await makeAndKeep(unit, year, number, format);
  const file = found.kept ?? made;
  if (!file) return null;
  const { ending } = fileFormats[format];
  const edition = number > 1 ? `（第${number}版）` : "";
  return {
    sha256: file.sha256,
    remarks: file.remarks,
    name: `${title.slice(0, NAME_CHARACTERS)}${edition}.${ending}`,
    plainName: `report-${unit}-${year}-v${number}.${ending}`,
    read: async () => made?.bytes ?? bytesOf(publicationId, format, published),
  };
}

async function makeAndKeep(unit: string, year: number, number: number, format: FileFormat) {
  const report = await findPublication(unit, year, number);
  return report && keepFile(unit, year, number, await makeFile(report, format));
}

/**
 * @throws {AlteredPublication} if the bytes do not have their digest
 * @throws {Error} if the file was deleted since it was found
 */
async function bytesOf(
  publicationId: string,
  format: FileFormat,
  published: AlteredPublication["publication"],
): Promise<Uint8Array> {
  const file = await findFile(publicationId, format);
  if (!file) throw new Error(`file ${format} of publication ${publicationId} is gone`);
  if (createHash("sha256").update(file.bytes).digest("hex") !== file.sha256) {
    await keepFault(publicationId, "file");
    throw new AlteredPublication(published, "file");
  }
  return file.bytes;
}
