import type { PlacedDocument } from "@/lib/imports/place/placed-document";
import type { ImportUse } from "@/lib/imports/review/import-review";
import type { ImportContext } from "@/lib/imports/types";
import type { ReadDocument } from "./document-reader";
import type { GivenSource } from "./messages";

/** For which unit and year, and as what, a document is brought in. */
export type ImportTarget = { unitCode: string; year: number; use: ImportUse };

/** A document that was read and placed, for a person to review. */
export type ImportSession = Omit<ReadDocument, "detected"> & {
  source: GivenSource;
  target: ImportTarget;
  context: ImportContext;
  placed: PlacedDocument;
};
