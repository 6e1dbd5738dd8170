import type { Actor } from "@/lib/access/actor";
import { permit } from "@/lib/access/policy";
import type { Block } from "@/lib/core/document/block";
import { picturesOfBlocks } from "@/lib/core/document/block-pictures";
import { lineagesOf } from "@/lib/units/data";
import { findPicture, isPublishedPicture, listPictureHolders, listPictures } from "./data";
import type { StoredPicture } from "./types";

/**
 * A picture, if the actor may see it: public once a published version contains it; otherwise for readers of a
 * report that contains it, and for reviewers if a submitted version does. Null otherwise, and if there is no
 * such picture. @throws {AlteredPicture} if its bytes were changed
 */
export async function loadPicture(
  id: string,
  asks: () => Promise<Actor | null>,
): Promise<(StoredPicture & { published: boolean }) | null> {
  if (!/^[0-9a-f]{64}$/.test(id)) return null;
  const published = await isPublishedPicture(id);
  if (!published) {
    const actor = await asks();
    if (!actor || !(await mayRead(actor, id))) return null;
  }
  const picture = await findPicture(id);
  return picture && { ...picture, published };
}

async function mayRead(actor: Actor, id: string): Promise<boolean> {
  const holders = await listPictureHolders(id);
  const lineages = await lineagesOf(holders.map(({ unitCode }) => unitCode));
  return holders.some(({ unitCode, submitted }) => {
    const target = { lineage: lineages.get(unitCode) ?? [] };
    return permit(actor, "report.read", target).ok || (submitted && permit(actor, "version.read", target).ok);
  });
}

/** The bytes of a document's pictures, by id. The caller has checked the permission for the document. */
export async function loadPicturesOf(blocks: readonly Block[]): Promise<Map<string, Uint8Array>> {
  return listPictures(picturesOfBlocks(blocks));
}
