/**
 * The parts of an import stored in the tab: for any file a person's decisions, by the SHA-256 of its bytes;
 * and for a file that is stored nowhere else, the document itself.
 */
import { z } from "zod";
import { excluded } from "@/lib/imports/read/pictures/picture-collection";
import { sourceBlocksSchema } from "@/lib/imports/read/schema";
import type { ImportReview } from "@/lib/imports/review/import-review";
import { reviewSchema } from "@/lib/imports/review/schema";
import { importContextSchema, sourceSchema } from "@/lib/imports/schema";
import type { ImportSession } from "../reading/import-session";
import type { Pictures } from "../reading/worker/messages";
import { loadFromTab, removeFromTab, storeInTab } from "./session-storage";

const documentSchema = z.object({
  sourceBlocks: sourceBlocksSchema,
  source: sourceSchema.omit({ base: true }),
  target: importContextSchema.extend({ use: z.enum(["report", "base"]) }),
});

export type StoredDocument = z.output<typeof documentSchema> & {
  pictures: Pictures;
  /** Number of its pictures that were not stored: they are left out with a message. */
  lost: number;
};

/** Pictures exceed the browser's storage: they are kept in memory until the page is reloaded. */
const picturesOf = new Map<string, Pictures>();

const LOST = "页面重新打开过，图片没有留下来；要带上它，请换一份文件、重新选择";

const documentKey = (person: string) => `document.${person}`;
const reviewKey = (person: string, sha256: string) => `review.${person}.${sha256}`;

export function storeReview(person: string, sha256: string, review: ImportReview): void {
  storeInTab(reviewKey(person, sha256), review);
}

export function loadStoredReview(person: string, sha256: string): ImportReview | null {
  return loadFromTab(reviewKey(person, sha256), reviewSchema);
}

export function removeStoredReview(person: string, sha256: string): void {
  removeFromTab(reviewKey(person, sha256));
}

export function storeDocument(
  person: string,
  { sourceBlocks, pictures, source, target }: ImportSession,
): void {
  storeInTab(documentKey(person), { sourceBlocks, source, target });
  picturesOf.set(person, pictures);
}

export function loadDocument(person: string): StoredDocument | null {
  const document = loadFromTab(documentKey(person), documentSchema);
  if (!document) return null;
  const pictures = picturesOf.get(person) ?? new Map<string, Uint8Array>();
  const sourceBlocks = document.sourceBlocks.map((block) =>
    block.kind === "picture" && block.picture && !pictures.has(block.picture.id)
      ? { ...block, ...excluded(LOST) }
      : block,
  );
  const lost = sourceBlocks.filter((block, at) => block !== document.sourceBlocks[at]).length;
  return { ...document, sourceBlocks, pictures, lost };
}

export function removeDocument(person: string): void {
  picturesOf.delete(person);
  removeFromTab(documentKey(person));
}
