import type { PlacedDocument } from "@/lib/imports/place/placed-document";
import type { ImportUse } from "@/lib/imports/review/import-review";
import type { ImportContext } from "@/lib/imports/types";
import type { ReadDocument } from "./document-reader";
import type { Source } from "./messages";

/** For which unit and year, and as what, a document is brought in. */
export type Target = { unitCode: string; year: number; use: ImportUse };

/** A document that was read and placed, for a person to review. */
export type ImportSession = Omit<ReadDocument, "detected"> & {
  source: Source;
  target: Target;
  context: ImportContext;
  placed: PlacedDocument;
};
