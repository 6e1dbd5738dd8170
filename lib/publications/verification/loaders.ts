import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/core/document/canonical";
import { type FileFace, fileFaces } from "@/lib/exports/file-faces";
import { isSigned } from "@/lib/platform/signing-key";
import { listKeys } from "../manifests/data";
import { loadReceipt } from "../manifests/loaders";
import type { Receipt } from "../manifests/types";
import { findByDigest, findNamed, findNewer } from "./data";
import { readSaid } from "./said";
import { saysTheSame } from "./same-data";
import type { FoundPublication, Verdict } from "./types";

/** Whether a file is one that was published here; for anyone. A JSON file is also judged by what it says. */
export async function verifyBytes(bytes: Uint8Array): Promise<Verdict> {
  const digest = createHash("sha256").update(bytes).digest("hex");
  const known = await verifyDigest(digest);
  if (known.kind !== "unknown") return known;
  const said = readSaid(bytes);
  switch (said?.kind) {
    case undefined:
      return known;
    case "receipt":
      return verifyReceipt(said.receipt);
    case "data":
      return verifyData(said);
  }
}

/** Whether something that was published here has this SHA-256, in lower-case hex: a file, or a report's whole content. */
export async function verifyDigest(digest: string): Promise<Verdict> {
  const found = await findByDigest(digest);
  if (!found) return { kind: "unknown" };
  const { face, publication } = found;
  const label = face && Object.hasOwn(fileFaces, face) ? fileFaces[face as FileFace].label : face;
  return judged(publication, label ? `${label} 文件` : "核验码", ({ manifest }) =>
    face === null
      ? manifest.content.sha256 === digest
      : manifest.files.some((file) => file.face === face && file.sha256 === digest),
  );
}

/** A receipt holds where a key of this site signed it, whoever kept it. */
async function verifyReceipt(receipt: Receipt): Promise<Verdict> {
  const { manifest, signature, key } = receipt;
  const what = "发布回执";
  const publication = await findNamed(manifest.unit.code, manifest.year, manifest.version);
  const listed = (await listKeys()).find(({ id }) => id === key.id);
  if (!publication || !listed || !isSigned(canonicalJson(manifest), signature, listed.publicKey))
    return { kind: "altered", what, publication };
  const newest = await findNewer(publication);
  return { kind: "published", what, publication, newest, signedAt: manifest.signedAt, keyId: key.id };
}

/** The open data of a report are written anew at every request: they hold where they say what was published. */
async function verifyData(said: { address: Address; value: object }): Promise<Verdict> {
  const what = "开放数据（JSON）";
  const { unit, year, version } = said.address;
  const publication = await findNamed(unit, year, version);
  if (!publication) return { kind: "unknown" };
  if (!(await saysTheSame(said.value, publication))) return { kind: "altered", what, publication };
  return judged(publication, what, () => true);
}

type Address = { unit: string; year: number; version: number };

/** What the database says counts only as far as it was signed. */
async function judged(
  publication: FoundPublication,
  what: string,
  holds: (receipt: Receipt) => boolean,
): Promise<Verdict> {
  const { unitCode, year, number } = publication;
  const receipt = await loadReceipt({ unit: unitCode, year: String(year), version: String(number) });
  if (!receipt || !isSigned(canonicalJson(receipt.manifest), receipt.signature, receipt.key.publicKey))
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
