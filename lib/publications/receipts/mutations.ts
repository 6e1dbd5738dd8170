import { canonicalJson } from "@/lib/core/document/canonical";
import { now } from "@/lib/platform/clock";
import { addToRecord } from "@/lib/platform/record/mutations";
import { recordedManifest } from "@/lib/platform/record/rows";
import { sm2Key } from "@/lib/platform/signing/sm2-key";
import { transact } from "@/lib/platform/transaction";
import { AlteredPublication } from "../integrity/altered";
import { faultOf } from "../integrity/check";
import { findStored } from "../integrity/data";
import { type Manifest, manifestSchema } from "../integrity/manifest";
import { type SignedParts, signedPartsOf } from "../integrity/parts";
import { site } from "../pages/site";
import { namesSchema, unitNameOf } from "../schema";
import { signTree } from "../tree/mutations";
import { signaturesOf, signText, withKeys } from "../tree/signatures";
import { findReceipt } from "./data";
import type { Receipt } from "./types";

/** What is stored is not what was signed: it was changed in the database past the application. */
export class NotAsSigned extends AlteredPublication {
  constructor(publication: AlteredPublication["publication"]) {
    super(publication, "manifest");
    this.message = `${publication.unitCode}/${publication.year}/${publication.number} is not what was signed`;
  }
}

/**
 * Signs a published version: its content and every file made of it. Does nothing if all of it is signed, by
 * SM2 too where the site has such a key; a later file is listed in a further manifest. Nothing is ever signed
 * differently: a stored file whose bytes differ from its manifest is reported as a fault.
 *
 * @throws {NotAsSigned} if a stored file or the content was changed since
 * @throws {Error} if nothing is published under that number
 */
export async function signManifest(unitCode: string, year: number, number: number): Promise<Receipt> {
  return transact(async (tx) => {
    // Serialised for each publication: two concurrent calls would both take the next sequence.
    await tx.$queryRaw`SELECT 1 FROM "Publication" WHERE "unitCode" = ${unitCode} AND year = ${year} AND number = ${number} FOR UPDATE`;
    const publication = await tx.publication.findFirstOrThrow({
      where: { unitCode, year, number },
      select: { id: true, title: true, names: true, publishedAt: true },
    });
    const stored = await findStored(publication.id, tx);
    if (!stored || faultOf(stored)) throw new NotAsSigned({ unitCode, year, number });
    const parts = signedPartsOf(stored);
    const files = await tx.$queryRaw<Manifest["files"]>`
      SELECT face, sha256, octet_length(bytes) AS bytes FROM "PublishedFile"
      WHERE "publicationId" = ${publication.id}::uuid ORDER BY face`;
    const last = await findReceipt(unitCode, year, number, tx);
    const covered = last && isCovered(last.manifest, { sha256: stored.sha256, parts, files });
    if (covered && !lacksSm2(last)) return withoutSequence(last);
    const signedAt = now();
    const manifest = manifestSchema.parse({
      format: "yangguang-nianbao/manifest/2",
      site: site().name,
      unit: { code: unitCode, name: unitNameOf(namesSchema.parse(publication.names)) },
      year,
      version: number,
      title: publication.title,
      publishedAt: publication.publishedAt.toISOString(),
      signedAt: signedAt.toISOString(),
      content: { sha256: stored.sha256 },
      parts,
      ...(stored.details.onePersonMoves !== null && { onePersonMoves: stored.details.onePersonMoves }),
      files,
    });
    const text = canonicalJson(manifest);
    const sequence = (last?.sequence ?? 0) + 1;
    const kept = await tx.manifest.create({
      data: { publicationId: publication.id, sequence, text, signedAt, ...(await signText(tx, text)) },
      include: withKeys,
    });
    await addToRecord(tx, [recordedManifest(kept)]);
    await signTree(tx);
    return { manifest, ...signaturesOf(kept) };
  });
}

/** True if the site has an SM2 key now, and this was signed before. */
export function lacksSm2({ sm2 }: Receipt): boolean {
  return sm2 === undefined && sm2Key() !== null;
}

/**
 * True if a manifest lists this content and all of these files. @throws {NotAsSigned} if it lists one
 * differently
 */
function isCovered(
  manifest: Manifest,
  { sha256, parts, files }: { sha256: string; parts: SignedParts; files: Manifest["files"] },
): boolean {
  const listed = new Map(manifest.files.map((file) => [file.face, file.sha256]));
  const changed = files.filter((file) => listed.has(file.face) && listed.get(file.face) !== file.sha256);
  if (changed.length > 0 || manifest.content.sha256 !== sha256 || !isSameParts(manifest, parts))
    throw new NotAsSigned({
      unitCode: manifest.unit.code,
      year: manifest.year,
      number: manifest.version,
    });
  return files.every((file) => listed.has(file.face));
}

/** A manifest of version 1 lists no parts. */
function isSameParts({ parts: listed }: Manifest, own: SignedParts): boolean {
  return (
    !listed ||
    (listed.content === own.content && listed.blocks === own.blocks && listed.details === own.details)
  );
}

function withoutSequence({ sequence: _, ...receipt }: Receipt & { sequence: number }): Receipt {
  return receipt;
}
