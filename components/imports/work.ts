import type { PlacedDocument } from "@/lib/imports/place/place-document";
import type { ImportUse, Sorting } from "@/lib/imports/review/sorting";
import type { Ground } from "@/lib/imports/types";
import type { ReadDocument } from "./reading/document-reader";

/** For which unit and year, and as what, a document is brought in. */
export type Target = { unitCode: string; year: number; use: ImportUse };

/** A document that was read and placed, in a person's hands. */
export type Work = ReadDocument & {
  target: Target;
  ground: Ground;
  placed: PlacedDocument;
  sorting: Sorting;
  /** Earlier states, newest last: each change can be taken back. */
  past: readonly Sorting[];
};
