import {
  type AsideBlock,
  type SourceBlock,
  type TableBlock,
  type TextBlock,
  textBlock,
} from "../source-block";
import { withChapterNumbers } from "./chapter-numbers";
import {
  evenWidths,
  hasPinyin,
  isTraditional,
  type LineCleaning,
  toSimplified,
  withoutGaps,
  withoutPinyin,
  withoutResidue,
} from "./characters";
import { feedLines, isPageChrome, isSpam } from "./chrome";
import { type Cleaned, CleaningRecord } from "./cleaned";
import { withoutDraftPrint } from "./draft-print";
import { hasMarkdown, withoutMarkdown } from "./markdown";
import { cleanAlt } from "./picture-alt";
import { withoutRadicals } from "./radicals";
import { splitLine, splitTitle } from "./split-line";

/** A block after cleaning, with the index of its source block. */
export type CleanBlock = Exclude<SourceBlock, { kind: "aside" }> & { from: number };

export type CleanDocument = {
  blocks: CleanBlock[];
  cleaned: Cleaned[];
  /** The page's own title, if it is the title of a report. */
  pageTitle: string | null;
  /** The original title, if it was replaced by spam. */
  spamTitle: string | null;
};

/** Removes what is not part of the report and normalises its characters. Every change is recorded. */
export function clean(given: readonly SourceBlock[]): CleanDocument {
  const record = new CleaningRecord();
  const source = withoutDraftPrint(given, record);
  const write = writingOf(source);
  const texts = source.map((block) => (block.kind === "text" ? write(block.text, record).trim() : ""));
  const feed = feedLines(texts);
  let pageTitle: string | null = null;
  let spamTitle: string | null = null;
  const blocks: CleanBlock[] = [];
  source.forEach((block, from) => {
    const text = texts[from] as string;
    if (block.kind === "picture")
      blocks.push({ ...block, alt: cleanAlt(write(block.alt, record).trim(), record), from });
    else if (block.kind === "table") blocks.push({ ...cleanTable(block, write, record), from });
    else if (block.kind === "aside") {
      const words = write(block.text, record);
      const spam = isSpam(words);
      if (block.what === "pageTitle" && spam) spamTitle ??= words;
      if (block.what === "pageTitle" && !spam) pageTitle ??= words.trim();
      if (spam) record.add("spam", words);
      else record.add(block.what === "pageTitle" ? "navigation" : block.what, words, "", detailsOf(block));
    } else if (isSpam(text)) {
      if (from < TITLE_LINES) spamTitle ??= text;
      record.add("spam", text);
    } else if (feed.has(from) || isPageChrome(text)) record.add("chrome", text);
    else if (text !== "") {
      // A line that begins with a title is split only if no line consists of the title alone.
      const parts = blocks.some(isTitleLine) ? [text] : splitTitle(text);
      blocks.push(...cleanLine(block, parts, record).map((line) => ({ ...line, from })));
    }
  });
  return { blocks, cleaned: record.list(), pageTitle, spamTitle };
}

/** A title is among this many first lines. */
const TITLE_LINES = 5;

/** Menus and scripts are too many for their positions to be of use. */
function detailsOf({ what, name, place }: AsideBlock): { name?: string; place?: string } {
  if (what === "navigation" || what === "code" || what === "pageTitle") return {};
  return { ...(name === undefined ? {} : { name }), ...(place === undefined ? {} : { place }) };
}

/**
 * The cleanings that depend on the document as a whole: a single traditional character may belong to a name.
 */
function writingOf(source: readonly SourceBlock[]): LineCleaning {
  const lines = source.flatMap(linesOf);
  const spelled = hasPinyin(lines);
  const unspelled = spelled ? lines.map((line) => withoutPinyin(line, new CleaningRecord())) : lines;
  const steps = [
    withoutResidue,
    withoutRadicals,
    ...(hasMarkdown(lines) ? [withoutMarkdown] : []),
    ...(spelled ? [withoutPinyin] : []),
    ...(isTraditional(unspelled) ? [toSimplified] : []),
  ];
  return (text, record) => steps.reduce((line, step) => step(line, record), text);
}

function cleanTable(table: TableBlock, write: LineCleaning, record: CleaningRecord): TableBlock {
  return {
    ...table,
    caption: write(table.caption, record),
    rows: table.rows.map((row) => row.map((cell) => ({ ...cell, text: write(cell.text, record) }))),
  };
}

/** Marks of a line that is split into several go to the first. */
function cleanLine(block: TextBlock, lines: readonly string[], record: CleaningRecord): TextBlock[] {
  return lines
    .map((line) => withChapterNumbers(line, record))
    .flatMap(splitLine)
    .map((part, index) => ({
      ...(index === 0 ? block : textBlock("")),
      text: withoutGaps(evenWidths(part, record), record),
    }));
}

function isTitleLine(block: CleanBlock): boolean {
  return block.kind === "text" && /公开.{0,10}(?:报告|年报)$/.test(block.text);
}

function linesOf(block: SourceBlock): string[] {
  switch (block.kind) {
    case "text":
      return [block.text];
    case "table":
      return block.rows.flatMap((row) => row.map(({ text }) => text));
    default:
      return [];
  }
}
