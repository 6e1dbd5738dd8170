import type { Detected } from "@/lib/imports/place/recognise/recognise-document";
import type { SourceBlock } from "@/lib/imports/read/source-block";
import { identifyFile, knownOf, type UnitAndYear } from "@/lib/imports/review/files/identify-file";
import { placedFile } from "@/lib/imports/review/files/placed-file";
import type { CountyImportContext, PlacedFile } from "@/lib/imports/types";
import type { DocumentReader } from "./document-reader";

export type FilePlacer = Pick<DocumentReader, "place">;

/** Places one file of a county, for the unit and year that a person chose or that it states itself. */
export async function placeFile(
  reader: FilePlacer,
  { sourceBlocks, detected }: { sourceBlocks: readonly SourceBlock[]; detected: Detected },
  name: string,
  context: CountyImportContext,
  chosen?: UnitAndYear,
): Promise<PlacedFile> {
  const identity = identifyFile(detected, name, context, chosen);
  return placedFile(
    await reader.place(sourceBlocks, knownOf(identity, detected, context, chosen ? undefined : name)),
    identity,
  );
}
