import { type FileFace, fileFaces } from "@/lib/exports/file-faces";
import { findPublication } from "../data";
import { versionAddressSchema } from "../schema";
import { findFile, findNumber } from "./data";
import { makeFile } from "./make-file";
import { keepFile } from "./mutations";
import type { KeptFile } from "./types";

/** A published version's file with its names; as everything here, for anyone. */
export type LoadedFile = KeptFile & { name: string; plainName: string };

/** File systems take 255 bytes, a Chinese character being three of them. */
const NAME_CHARACTERS = 70;

/**
 * The file of a published version, of the newest where none is named: as it was first made, or made now and kept. Null
 * where the address names nothing that is published.
 */
export async function loadFile(
  address: { unit: string; year: string; version?: string },
  face: FileFace,
): Promise<LoadedFile | null> {
  const asked = versionAddressSchema.safeParse(address);
  if (!asked.success) return null;
  const { unit, year, version } = asked.data;
  const number = await findNumber(unit, year, version);
  if (number === null) return null;
  const report = await findPublication(unit, year, number);
  if (!report) return null;
  const kept =
    (await findFile(unit, year, number, face)) ??
    (await keepFile(unit, year, number, await makeFile(report, face)));
  const { ending } = fileFaces[face];
  const edition = number > 1 ? `（第${number}版）` : "";
  return {
    ...kept,
    name: `${report.title.slice(0, NAME_CHARACTERS)}${edition}.${ending}`,
    plainName: `report-${unit}-${year}-v${number}.${ending}`,
  };
}

/** Makes and keeps every file of a version that has just been published, so that no reader waits and the digests stand. */
export async function keepFiles(unit: string, year: number, number: number): Promise<void> {
  for (const face of Object.keys(fileFaces) as FileFace[])
    await loadFile({ unit, year: String(year), version: String(number) }, face);
}
