import { z } from "zod";
import type { Form } from "@/lib/core/editions/form";
import { sortingSchema, sourceBlocksSchema } from "@/lib/imports/batch/schema";
import { excluded } from "@/lib/imports/read/pictures/picture-collection";
import type { Sorting } from "@/lib/imports/review/sorting";
import { groundSchema, sourceSchema } from "@/lib/imports/schema";
import { goalExists } from "./goals";
import { forget, keep, kept } from "./kept";
import type { Pictures } from "./reading/messages";
import type { Work } from "./work";

/** Of a document in a person's hands, what cannot be worked out anew. */
const workSchema = z.object({
  sourceBlocks: sourceBlocksSchema,
  source: sourceSchema.omit({ base: true }),
  target: groundSchema.extend({ use: z.enum(["report", "base"]) }),
  sorting: sortingSchema,
});

export type KeptWork = z.output<typeof workSchema> & { pictures: Pictures; lost: number };

/** Pictures are too large for the browser's own store: they wait in memory until the page is loaded anew. */
const albums = new Map<string, Pictures>();

const LOST = "页面重新打开过，图片没有留下来；要带上它，请换一份文件、重新选择";

const keyOf = (person: string) => `one.${person}`;

export function keepWork(person: string, { sourceBlocks, pictures, source, target, sorting }: Work): void {
  keep(keyOf(person), { sourceBlocks, source, target, sorting });
  albums.set(person, pictures);
}

/** What was kept, and how many of its pictures were not: these stay out, and say why. */
export function keptWork(person: string): KeptWork | null {
  const work = kept(keyOf(person), workSchema);
  if (!work) return null;
  const pictures = albums.get(person) ?? new Map();
  const sourceBlocks = work.sourceBlocks.map((block) =>
    block.kind === "picture" && block.picture && !pictures.has(block.picture.id)
      ? { ...block, ...excluded(LOST) }
      : block,
  );
  return {
    ...work,
    sourceBlocks,
    pictures,
    lost: sourceBlocks.filter((block, at) => block !== work.sourceBlocks[at]).length,
  };
}

export function forgetWork(person: string): void {
  albums.delete(person);
  forget(keyOf(person));
}

/** Whether a sorting can stand as it is for the same document placed anew: of the same blocks, in places that still exist. */
export function stillFits({ items }: Sorting, fresh: Sorting, form: Form): boolean {
  return (
    items.length === fresh.items.length &&
    items.every(
      ({ from, text, goal }, at) =>
        fresh.items[at]?.from === from && fresh.items[at].text === text && goalExists(goal, form),
    )
  );
}

/** A sorting in which the pictures stand as they were placed anew, and everything else as a person left it. */
export function withFreshPictures(sorting: Sorting, fresh: Sorting): Sorting {
  const items = sorting.items.map((item, at) => {
    const now = fresh.items[at];
    return now && item.picture && now.picture === null ? now : item;
  });
  return { ...sorting, items };
}
