import { canonicalJson } from "@/lib/core/document/canonical";
import { isIncluded, leafHash } from "@/lib/core/merkle/tree";
import { type FileFormat, fileFormats } from "@/lib/exports/file-formats";
import { AlteredPublication } from "../integrity/altered";
import { loadReceipt } from "../receipts/loaders";
import { receiptBytes } from "../receipts/receipt-file";
import type { Receipt } from "../receipts/types";
import { findRoot } from "../tree/data";
import { findTrustedKeys } from "../tree/keys/trusted-keys";
import type { Signatures } from "../tree/schema";
import { isSignedByAll } from "../tree/signatures";
import { readCollection } from "./collection/read-collection";
import type { Collection } from "./collection/types";
import { verifyCollection } from "./collection/verify-collection";
import { findByDigest, findNamed, findNewer } from "./data";
import { findUnaltered } from "./find-unaltered";
import { identifyJson, isLongJson, JSON_BYTES } from "./identify-json";
import { sha256Of } from "./in-turns";
import { samenessOf } from "./same-data";
import type { Verdict, VerifiedPublication } from "./types";

/**
 * Whether a file was published here; for anyone. A JSON file is also verified by its content, a file of
 * several reports by each of them.
 */
export async function loadVerdictOfFile(bytes: Uint8Array): Promise<Verdict> {
  const known = await loadVerdictOfDigest(await sha256Of(bytes));
  if (known.kind !== "unknown") return known;
  if (isPage(bytes)) return { kind: "refused", message: aPage };
  const collection = await readCollection(bytes);
  if (collection) return asOne(collection, await verifyCollection(collection));
  if (isLongJson(bytes)) return { kind: "refused", message: aLongFile };
  const identified = identifyJson(bytes);
  switch (identified?.kind) {
    case undefined:
      return known;
    case "receipt":
      return verifyReceipt(identified.receipt, bytes);
    case "data":
      return verifyData(identified, bytes);
  }
}

/**
 * A CSV file of one report is reported as that report's: it is known by its digest unless it is older than
 * the stored one.
 */
async function asOne({ form, parts }: Collection, verdict: Verdict): Promise<Verdict> {
  if (form !== "csv" || verdict.kind !== "collection") return verdict;
  const { current, replaced, differing } = verdict;
  const what = "CSV 文件";
  const [first] = differing;
  if (first && differing.length === 1 && current + replaced.length === 0)
    return { kind: "altered", what, publication: first };
  const [reportVersion] = parts.map((part) => part.reportVersion);
  if (parts.length > 1 || !reportVersion) return verdict;
  const publication = await findNamed(reportVersion.unit, reportVersion.year, reportVersion.version);
  return publication ? judged(publication, what, () => true) : verdict;
}

/** True for a page of the list for programs: its frame changes with every publication. */
function isPage(bytes: Uint8Array): boolean {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 80));
  return /^\{"page":\d+,"pages":\d+,"total":\d+,"reports":\[/.test(head);
}

const aPage =
  "这是开放数据查询结果中的一页，不是公布的文件。请核验其中某一份报告的 JSON、CSV 文件，或者整个年度的数据文件。";

const aLongFile = `这个 JSON 文件超过 ${JSON_BYTES / 1_000_000} MB，不能按内容核验。请从报告的网页下载它的 JSON、PDF 文件再核验。`;

/**
 * Whether something published here has this SHA-256 in lower-case hex: a file, or a report's whole content.
 */
export async function loadVerdictOfDigest(digest: string): Promise<Verdict> {
  const found = await findByDigest(digest);
  if (!found) return { kind: "unknown" };
  const { format, publication } = found;
  // A file is verified by its own digest; the code printed on a page is that of the stored content.
  if (format === null && !(await findUnaltered(publication.unitCode, publication.year, publication.number)))
    return { kind: "altered", what: "核验码", publication };
  const label =
    format && Object.hasOwn(fileFormats, format) ? fileFormats[format as FileFormat].label : format;
  return judged(publication, label ? `${label} 文件` : "核验码", ({ manifest }) =>
    format === null
      ? manifest.content.sha256 === digest
      : manifest.files.some((file) => file.face === format && file.sha256 === digest),
  );
}

/**
 * A receipt is valid if a key of this site signed it, in any JSON notation. If it has the same length as the
 * receipt served now but different bytes, it was changed in a byte without meaning.
 */
async function verifyReceipt(receipt: Receipt, bytes: Uint8Array): Promise<Verdict> {
  const { manifest, key } = receipt;
  const what = "发布回执";
  const publication = await findNamed(manifest.unit.code, manifest.year, manifest.version);
  const own = Buffer.from(receiptBytes(receipt));
  const isChanged = own.length === bytes.length && !own.equals(bytes);
  const isOurs = publication && (await isSignedHere(canonicalJson(manifest), receipt));
  if (isChanged || !isOurs || !(await isProven(receipt))) return { kind: "altered", what, publication };
  const newest = await findNewer(publication);
  return { kind: "published", what, publication, newest, signedAt: manifest.signedAt, keyId: key.id };
}

/**
 * True if the place in the tree that a receipt states is that of its publication, and the tree still begins
 * with it.
 */
async function isProven({ manifest, log }: Receipt): Promise<boolean> {
  if (!log) return true;
  const { leaf, index, path, head: signed } = log;
  const { head } = signed;
  const { unit, year, version, title, publishedAt, content } = manifest;
  const own = canonicalJson({
    format: "yangguang-nianbao/leaf/1",
    ...{ unit: unit.code, year, version, title, publishedAt, content },
  });
  return (
    leaf === own &&
    (await isSignedHere(canonicalJson(head), signed)) &&
    isIncluded({ leaf: leafHash(leaf), index, size: head.size, path, root: head.root }) &&
    (await findRoot(head.size)) === head.root
  );
}

/** True if every signature of a text is valid, and made by a key of this site. */
async function isSignedHere(text: string, signatures: Signatures): Promise<boolean> {
  return isSignedByAll(text, signatures, await findTrustedKeys());
}

/**
 * The open data of a report is written again for every request: it is valid if it states what was published.
 */
async function verifyData(
  identified: { reportVersion: ReportVersion; value: object },
  bytes: Uint8Array,
): Promise<Verdict> {
  const { unit, year, version } = identified.reportVersion;
  const publication = await findNamed(unit, year, version);
  if (!publication) return { kind: "unknown" };
  const sameness = await samenessOf(identified.value, bytes, publication);
  if (!sameness) return { kind: "altered", what: "JSON 文件", publication };
  const what = sameness === "exact" ? "JSON 文件" : "JSON 数据（文件另存过，内容与公布的相同）";
  return judged(publication, what, () => true);
}

type ReportVersion = { unit: string; year: number; version: number };

/** Data from the database counts only as far as it was signed. */
async function judged(
  publication: VerifiedPublication,
  what: string,
  holds: (receipt: Receipt) => boolean,
): Promise<Verdict> {
  const { unitCode, year, number } = publication;
  const receipt = await receiptOf(unitCode, year, number);
  if (!receipt || !(await isSignedHere(canonicalJson(receipt.manifest), receipt)))
    return { kind: "altered", what, publication };
  if (!holds(receipt)) return { kind: "altered", what, publication };
  return {
    kind: "published",
    what,
    publication,
    newest: await findNewer(publication),
    signedAt: receipt.manifest.signedAt,
    keyId: receipt.key.id,
  };
}

/** Null if what is stored is no longer what was signed. */
async function receiptOf(unit: string, year: number, number: number): Promise<Receipt | null> {
  try {
    return await loadReceipt({ unit, year: String(year), version: String(number) });
  } catch (error) {
    if (error instanceof AlteredPublication) return null;
    throw error;
  }
}
