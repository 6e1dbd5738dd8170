import { type CleanBlock, clean } from "../../read/clean/clean";
import type { Cleaned } from "../../read/clean/cleaned";
import type { SourceBlock } from "../../read/source-block";
import { gatherFlattened } from "../tables/gather-flattened";
import { printedOutlines, printedWords } from "../tables/printed";
import { detectEdition, type EditionEvidence } from "./edition";
import { frontIn } from "./front";
import { chapterHeadings } from "./headings";
import { findSignature } from "./signature";
import { type FoundTitle, findTitle, titleOfHead } from "./title";
import { unitIn, unitNamedIn } from "./unit";
import { detectYears, type YearEvidence } from "./year";

/** Unit and year that the document itself states. */
export type Detected = {
  year: number | null;
  yearFrom: YearEvidence["source"] | null;
  /** The unit's short name, “青城镇”; null if the document names none. */
  unit: string | null;
};

/**
 * What is known of a document without a form: it is read once and may then be placed for any unit and year.
 */
export type RecognisedDocument = {
  source: readonly SourceBlock[];
  /** The blocks after cleaning, with tables restored that were flattened to lines. */
  sourceBlocks: CleanBlock[];
  cleaned: Cleaned[];
  title: FoundTitle | null;
  /** The title's text, else the page's own title, else "". */
  titleText: string;
  /** The text that spam had put in place of the title. */
  spamTitle: string | null;
  /** The chapter headings by block index, each without its number. */
  headings: ReadonlyMap<number, string>;
  edition: EditionEvidence;
  /** Every year that the document names, most reliable first. */
  years: YearEvidence[];
  detected: Detected;
  /** The unit named in the sentences, regardless of the title. */
  unitInText: string | null;
};

export function recogniseDocument(source: readonly SourceBlock[]): RecognisedDocument {
  const { blocks: lines, cleaned, pageTitle, spamTitle } = clean(source);
  const sourceBlocks = gatherFlattened(lines, printedWords(), printedOutlines);
  const all = chapterHeadings(sourceBlocks);
  const title = findTitle(sourceBlocks, all.size === 0 ? -1 : Math.min(...all.keys()));
  const headings = new Map([...all].filter(([at]) => !title || at > Math.max(...title.at)));
  const titleText = title?.text ?? pageTitle ?? titleOfHead(sourceBlocks) ?? "";
  const texts = textsOf(sourceBlocks);
  const unitInText = unitNamedIn(texts);
  const years = detectYears(titleText, frontIn("", texts.join("\n")).periodFrom, texts);
  return {
    source,
    sourceBlocks,
    cleaned,
    title,
    titleText,
    spamTitle,
    headings,
    edition: detectEdition([...headings.values()], sourceBlocks),
    years,
    detected: {
      year: years[0]?.year ?? null,
      yearFrom: years[0]?.source ?? null,
      unit: unitIn(titleText) ?? unitInText ?? unitThatSigned(sourceBlocks, headings),
    },
    unitInText,
  };
}

/** The lines of a document outside tables. */
export function textsOf(blocks: readonly CleanBlock[]): string[] {
  return blocks.flatMap((block) => (block.kind === "text" ? [block.text] : []));
}

/**
 * The unit that signed after the last chapter. Text after an annexed table may hide the signature: then the
 * lines before the table decide.
 */
function unitThatSigned(blocks: readonly CleanBlock[], headings: ReadonlyMap<number, string>): string | null {
  const rest = blocks.slice(Math.max(-1, ...headings.keys()) + 1);
  const table = rest.findIndex(({ kind }) => kind === "table");
  for (const part of [table < 0 ? [] : rest.slice(0, table), rest]) {
    const signed = findSignature(part.map((block) => (block.kind === "text" ? block.text : null)))?.signedBy;
    if (signed) return unitIn(signed);
  }
  return null;
}
