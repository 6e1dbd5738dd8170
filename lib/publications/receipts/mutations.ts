import { canonicalJson } from "@/lib/core/document/canonical";
import { now } from "@/lib/platform/clock";
import { signingKey } from "@/lib/platform/signing-key";
import { transact } from "@/lib/platform/transaction";
import { site } from "../pages/site";
import { namesSchema, unitNameOf } from "../schema";
import { findReceipt } from "./data";
import { manifestSchema } from "./schema";
import type { Manifest, Receipt } from "./types";

/** What is stored is not what was signed: it was changed behind the application's back. */
export class NotAsSigned extends Error {}

/**
 * Signs what a published version consists of: its content and every file that was made of it. Where that is signed already,
 * nothing happens; a file that came later is told in a further manifest. What was signed is never signed differently: a
 * kept file whose bytes are no longer those of its manifest is a fault, and told as such.
 *
 * @throws {NotAsSigned} where a kept file or the content was changed since
 * @throws {Error} where nothing is published under that number
 */
export async function seal(unitCode: string, year: number, number: number): Promise<Receipt> {
  return transact(async (tx) => {
    // One at a time for each publication: two that seal at once would both take the next sequence.
    await tx.$queryRaw`SELECT 1 FROM "Publication" WHERE "unitCode" = ${unitCode} AND year = ${year} AND number = ${number} FOR UPDATE`;
    const publication = await tx.publication.findFirstOrThrow({
      where: { unitCode, year, number },
      select: {
        id: true,
        title: true,
        names: true,
        publishedAt: true,
        version: { select: { sha256: true } },
      },
    });
    const files = await tx.$queryRaw<Manifest["files"]>`
      SELECT face, sha256, octet_length(bytes) AS bytes FROM "PublishedFile"
      WHERE "publicationId" = ${publication.id}::uuid ORDER BY face`;
    const last = await findReceipt(unitCode, year, number, tx);
    if (last && isCovered(last.manifest, publication.version.sha256, files)) return withoutSequence(last);
    const key = signingKey();
    const signedAt = now();
    const manifest = manifestSchema.parse({
      format: "yangguang-nianbao/manifest/1",
      site: site().name,
      unit: { code: unitCode, name: unitNameOf(namesSchema.parse(publication.names)) },
      year,
      version: number,
      title: publication.title,
      publishedAt: publication.publishedAt.toISOString(),
      signedAt: signedAt.toISOString(),
      content: { sha256: publication.version.sha256 },
      files,
    });
    const text = canonicalJson(manifest);
    const { id, publicKey } = key;
    await tx.signingKey.createMany({
      data: [{ id, publicKey, firstUsedAt: signedAt }],
      skipDuplicates: true,
    });
    const signature = key.sign(text);
    await tx.manifest.create({
      data: {
        publicationId: publication.id,
        sequence: (last?.sequence ?? 0) + 1,
        text,
        signature,
        keyId: id,
        signedAt,
      },
    });
    return { manifest, signature, key: { id, algorithm: "Ed25519", publicKey } };
  });
}

/** Whether a manifest tells this content and all of these files. @throws {NotAsSigned} where it tells one otherwise */
function isCovered(manifest: Manifest, sha256: string, files: Manifest["files"]): boolean {
  const told = new Map(manifest.files.map((file) => [file.face, file.sha256]));
  const changed = files.filter((file) => told.has(file.face) && told.get(file.face) !== file.sha256);
  if (changed.length > 0 || manifest.content.sha256 !== sha256)
    throw new NotAsSigned(
      `${manifest.unit.code}/${manifest.year}/${manifest.version} is not what was signed`,
    );
  return files.every((file) => told.has(file.face));
}

function withoutSequence({ manifest, signature, key }: Receipt): Receipt {
  return { manifest, signature, key };
}
