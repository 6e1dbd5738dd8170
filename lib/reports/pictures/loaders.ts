import type { Actor } from "@/lib/access/actor";
import { permit } from "@/lib/access/policy";
import type { Block } from "@/lib/core/document/block";
import { lineageOf } from "@/lib/units/data";
import { findPicture, isPublished, listHolders, listPictures, type StoredPicture } from "./data";

/**
 * A picture for whoever may see it: anyone, once a published version shows it; else those who may read a report that
 * holds it, and reviewers where a version handed in shows it. Null otherwise, as where there is no such picture.
 */
export async function loadPicture(
  id: string,
  asks: () => Promise<Actor | null>,
): Promise<(StoredPicture & { published: boolean }) | null> {
  if (!/^[0-9a-f]{64}$/.test(id)) return null;
  const published = await isPublished(id);
  if (!published) {
    const actor = await asks();
    if (!actor || !(await mayRead(actor, id))) return null;
  }
  const picture = await findPicture(id);
  return picture && { ...picture, published };
}

async function mayRead(actor: Actor, id: string): Promise<boolean> {
  for (const { unitCode, submitted } of await listHolders(id)) {
    const target = { lineage: await lineageOf(unitCode) };
    if (permit(actor, "report.read", target).ok) return true;
    if (submitted && permit(actor, "version.read", target).ok) return true;
  }
  return false;
}

/** The bytes of the pictures that a document shows, by id. Whoever calls has proved the right to the document. */
export async function picturesOf(blocks: readonly Block[]): Promise<Map<string, Uint8Array>> {
  return listPictures(blocks.flatMap((block) => (block.type === "picture" ? [block.pictureId] : [])));
}
