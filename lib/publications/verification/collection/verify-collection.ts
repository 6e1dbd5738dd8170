import { canonicalJson } from "@/lib/core/document/canonical";
import { NotAsSigned, signManifest } from "../../receipts/mutations";
import type { Receipt } from "../../receipts/types";
import { findTrustedKeys } from "../../tree/keys/trusted-keys";
import { isSignedByAll } from "../../tree/signatures";
import { findUnaltered } from "../find-unaltered";
import { sha256Of } from "../in-turns";
import type { Verdict } from "../types";
import { type ListedVersion, listReceipts, listYear } from "./data";
import { openFormats } from "./open-formats";
import type { Collection, CollectionPart } from "./types";

/** Number of receipts read at once. */
const BATCH = 200;

/**
 * Which reports in a year's file are what was published. A year's file is written again for every request, so
 * no digest of it is stored; each report in it is compared with the stored file of that version, or with what
 * the site would write now, byte for byte. `unknown` if nothing in it names anything published.
 */
export async function verifyCollection({ form, year, parts, sound }: Collection): Promise<Verdict> {
  const listed = await listYear(year, form);
  const byUnitAndNumber = new Map(
    listed.map((version) => [`${version.unitCode} ${version.number}`, version]),
  );
  // A report that occurs twice is verified once: the file is unsound anyway.
  const named = new Map<ListedVersion, CollectionPart>();
  for (const piece of parts) {
    const { reportVersion } = piece;
    const version =
      reportVersion?.year === year
        ? byUnitAndNumber.get(`${reportVersion.unit} ${reportVersion.version}`)
        : undefined;
    if (version && !named.has(version)) named.set(version, piece);
  }
  if (named.size === 0) return { kind: "unknown" };
  const differing: ListedVersion[] = [];
  const replaced: ListedVersion[] = [];
  let current = 0;
  for (const batch of batchesOf([...named])) {
    const receipts = await listReceipts(batch.map(([{ id }]) => id));
    for (const [version, piece] of batch) {
      if (!(await isPublishedFile(version, piece, form, receipts.get(version.id)))) differing.push(version);
      else if (!isPresent(version)) replaced.push(version);
      else current += 1;
    }
  }
  const present = new Map(listed.filter(isPresent).map((version) => [version.unitCode, version]));
  const units = new Set([...named.keys()].map(({ unitCode }) => unitCode));
  return {
    kind: "collection",
    what: form === "csv" ? "年度数据（CSV）" : "年度数据（JSON）",
    year,
    reports: parts.length,
    current,
    replaced: replaced.map((publication) => ({
      publication,
      newest: present.get(publication.unitCode) ?? null,
    })),
    differing,
    unnamed: parts.length - named.size,
    published: present.size,
    missing: [...present.keys()].filter((unitCode) => !units.has(unitCode)).length,
    sound,
  };
}

function isPresent({ replacedAt, takenDownAt }: ListedVersion): boolean {
  return replacedAt === null && takenDownAt === null;
}

/** True if these are the bytes of the version in that format, and it is what was signed. */
async function isPublishedFile(
  version: ListedVersion,
  { bytes }: CollectionPart,
  form: Collection["form"],
  receipt: Receipt | undefined,
): Promise<boolean> {
  const { head, write } = openFormats[form];
  const isKept = version.kept === (await sha256Of(Buffer.from(head), bytes));
  if (!isKept) {
    const report = await findUnaltered(version.unitCode, version.year, version.number);
    if (!report || !Buffer.from(write(report), "utf8").equals(bytes)) return false;
  }
  const trusted = await findTrustedKeys();
  const holds = ({ manifest, ...signatures }: Receipt) =>
    isSignedByAll(canonicalJson(manifest), signatures, trusted) &&
    manifest.content.sha256 === version.sha256 &&
    (!isKept || manifest.files.some(({ face, sha256 }) => face === form && sha256 === version.kept));
  if (receipt && holds(receipt)) return true;
  try {
    // Published before the site signed, or before it stored this format.
    return holds(await signManifest(version.unitCode, version.year, version.number));
  } catch (error) {
    if (error instanceof NotAsSigned) return false;
    throw error;
  }
}

function* batchesOf<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let at = 0; at < items.length; at += BATCH) yield items.slice(at, at + BATCH);
}
