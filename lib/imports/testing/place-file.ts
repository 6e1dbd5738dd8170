import { placeRecognised } from "../place/place-document";
import { recogniseDocument } from "../place/recognise/recognise-document";
import type { SourceBlock } from "../read/source-block";
import { identifyFile, knownOf, type UnitAndYear } from "../review/files/identify-file";
import { placedFile } from "../review/files/placed-file";
import type { CountyImportContext, PlacedFile } from "../types";

/** For tests: what the page and its worker do with one file of a county. */
export function placeFile(
  sourceBlocks: readonly SourceBlock[],
  name: string,
  context: CountyImportContext,
  chosen?: UnitAndYear,
): PlacedFile {
  const recognised = recogniseDocument(sourceBlocks);
  const { detected } = recognised;
  const identity = identifyFile(detected, name, context, chosen);
  return placedFile(
    placeRecognised(recognised, knownOf(identity, detected, context, chosen ? undefined : name)),
    identity,
  );
}
