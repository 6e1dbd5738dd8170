import type { PlacedDocument } from "@/lib/imports/place/placed-document";
import type { ImportUse } from "@/lib/imports/review/import-review";
import type { ImportContext } from "@/lib/imports/types";
import type { ReadDocument } from "./document-reader";
import type { GivenSource } from "./worker/messages";

/** The unit and year that a document is imported for, and how it is used. */
export type ImportTarget = { unitCode: string; year: number; use: ImportUse };

/** A document of another year, however far, gives words and no numbers; any other is the report itself. */
export function usualUse(named: number | null, year: number): ImportUse {
  return named === null || named === year ? "report" : "base";
}

/** A document that was read and placed, for review. */
export type ImportSession = Omit<ReadDocument, "detected"> & {
  source: GivenSource;
  target: ImportTarget;
  context: ImportContext;
  placed: PlacedDocument;
};
