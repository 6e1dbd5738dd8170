import { editionOf, newestEdition } from "@/lib/core/editions/registry";
import type { Front } from "@/lib/core/report";
import { statutoryTitle } from "@/lib/core/title";
import type { CleanBlock } from "../read/clean/clean";
import { sourceText } from "../read/source-block";
import type { Layout } from "./chapters/lay-out";
import type { KnownBefore } from "./placed-document";
import { frontIn } from "./recognise/front";
import { organNamed } from "./recognise/organ";
import { type RecognisedDocument, textsOf } from "./recognise/recognise-document";

/** Maximum length of the title field. */
const TITLE_LENGTH = 500;

export type PlacedFront = {
  front: Front;
  title: string;
  /** The unit that the document names, else the one it is imported for. */
  unit: string | null;
  /** The organ's full name from the document; empty if it has none. */
  organ: string;
  /** The organ that publishes the report according to its sentences. */
  publisher: string | null;
};

/** The front matter fields from the opening, the signature and the title. */
export function placeFront(
  { sourceBlocks, title: found, titleText, spamTitle, detected }: RecognisedDocument,
  { body, preface }: Layout,
  known: { year: number | null; unit: KnownBefore["unit"] },
): PlacedFront {
  const opening = preface.map((at) => sourceText(sourceBlocks[at] as CleanBlock)).join("\n");
  const texts = textsOf(sourceBlocks);
  const { signedBy, signedOn } = body.signature ?? {};
  const unit = detected.unit ?? known.unit?.name ?? null;
  const name = known.unit?.organ ?? known.unit?.name ?? signedBy ?? unit;
  const title =
    titleText !== "" && spamTitle === null ? titleText : (statutory(name, known.year) ?? titleText);
  const front: Front = {
    ...frontIn(opening, texts.join("\n")),
    ...(signedBy ? { signedBy } : {}),
    ...(signedOn ? { signedOn } : {}),
    ...(title === "" ? {} : { title: title.slice(0, TITLE_LENGTH) }),
  };
  const titleIsOwn = found !== null && spamTitle === null;
  const organ = organNamed({ title, titleIsOwn, signedBy, unit, texts });
  return { front, title, unit, organ, publisher: known.unit?.organ ?? signedBy ?? unit };
}

/** The title in the statutory form, for a document without one or with spam in its place. */
function statutory(unit: string | null, year: number | null): string | null {
  return unit && year ? statutoryTitle(editionOf(year) ?? newestEdition(), unit, year) : null;
}
