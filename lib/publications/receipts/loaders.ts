import { fileFormats } from "@/lib/exports/file-formats";
import { findNumber } from "../files/data";
import type { Manifest } from "../integrity/manifest";
import { versionParamsSchema } from "../schema";
import { loadProof } from "../tree/loaders";
import { findReceipt, listKeys } from "./data";
import { keepAndSign } from "./keep-and-sign";
import { lacksSm2 } from "./mutations";
import type { ListedKey, Receipt } from "./types";

/** The keys of the site, for anyone: they are needed for verification. */
export function loadKeys(): Promise<ListedKey[]> {
  return listKeys();
}

/**
 * The receipt of a published version, for anyone. Versions published before the site signed, or before it
 * made a format, are signed on the first request. Null if the URL names nothing published.
 */
export async function loadReceipt(params: {
  unit: string;
  year: string;
  version: string;
}): Promise<Receipt | null> {
  const asked = versionParamsSchema.required().safeParse(params);
  if (!asked.success) return null;
  const { unit, year, version } = asked.data;
  if ((await findNumber(unit, year, version)) === null) return null;
  const kept = await findReceipt(unit, year, version);
  if (!kept || lacksSm2(kept) || Object.keys(fileFormats).some((format) => !isListed(kept.manifest, format)))
    return withProof(await keepAndSign(unit, year, version));
  const { sequence: _, ...receipt } = kept;
  return withProof(receipt);
}

/** Adds the inclusion proof in the tree of publications, once a head covers it. */
async function withProof(receipt: Receipt): Promise<Receipt> {
  const { unit, year, version } = receipt.manifest;
  const log = await loadProof({ unit: unit.code, year: String(year), version: String(version) });
  return log ? { ...receipt, log } : receipt;
}

function isListed(manifest: Manifest, format: string): boolean {
  return manifest.files.some((file) => file.face === format);
}
