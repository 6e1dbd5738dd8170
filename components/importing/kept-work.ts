import { z } from "zod";
import type { Form } from "@/lib/core/editions/form";
import { piecesSchema, sortingSchema } from "@/lib/imports/batch/schema";
import { groundSchema, sourceSchema } from "@/lib/imports/schema";
import type { Sorting } from "@/lib/imports/sorting";
import { goalExists } from "./goals";
import { forget, keep, kept } from "./kept";
import type { Work } from "./work";

/** Of a document in a person's hands, what cannot be worked out anew. */
const workSchema = z.object({
  pieces: piecesSchema,
  source: sourceSchema.omit({ base: true }),
  target: groundSchema.extend({ use: z.enum(["report", "base"]) }),
  sorting: sortingSchema,
});

const keyOf = (person: string) => `one.${person}`;

export function keepWork(person: string, { pieces, source, target, sorting }: Work): void {
  keep(keyOf(person), { pieces, source, target, sorting });
}

export function keptWork(person: string): z.output<typeof workSchema> | null {
  return kept(keyOf(person), workSchema);
}

export function forgetWork(person: string): void {
  forget(keyOf(person));
}

/** Whether a sorting can stand as it is for the same document placed anew: of the same pieces, in places that still exist. */
export function stillFits({ items }: Sorting, fresh: Sorting, form: Form): boolean {
  return (
    items.length === fresh.items.length &&
    items.every(
      ({ from, text, goal }, at) =>
        fresh.items[at]?.from === from && fresh.items[at].text === text && goalExists(goal, form),
    )
  );
}
