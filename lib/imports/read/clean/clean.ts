import { type Piece, type TablePiece, type TextPiece, textPiece } from "../piece";
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
import { feedLines, isPageChrome } from "./chrome";
import { type Cleaned, CleaningRecord } from "./cleaned";
import { withoutDraftPaper } from "./draft-paper";
import { cleanAlt } from "./picture-alt";
import { isSpam } from "./spam";
import { splitLine } from "./split-line";

/** A piece after cleaning, with the position in the source from which it came. */
export type CleanPiece = Exclude<Piece, { kind: "aside" }> & { from: number };

export type CleanDocument = {
  pieces: CleanPiece[];
  cleaned: Cleaned[];
  /** The page's own title, where it is one of a report. */
  pageTitle: string | null;
  /** Where a title was hijacked: what stood there. */
  spamTitle: string | null;
};

/** Cuts away what is not the report and evens out its characters. Every change is reported. */
export function clean(given: readonly Piece[]): CleanDocument {
  const record = new CleaningRecord();
  const source = withoutDraftPaper(given, record);
  const write = writingOf(source);
  const texts = source.map((piece) => (piece.kind === "text" ? write(piece.text, record).trim() : ""));
  const feed = feedLines(texts);
  let pageTitle: string | null = null;
  let spamTitle: string | null = null;
  const pieces: CleanPiece[] = [];
  source.forEach((piece, from) => {
    const text = texts[from] as string;
    if (piece.kind === "picture")
      pieces.push({ ...piece, alt: cleanAlt(write(piece.alt, record).trim(), record), from });
    else if (piece.kind === "table") pieces.push({ ...cleanTable(piece, write, record), from });
    else if (piece.kind === "aside") {
      const words = write(piece.text, record);
      const spam = isSpam(words);
      if (piece.what === "pageTitle" && spam) spamTitle ??= words;
      if (piece.what === "pageTitle" && !spam) pageTitle ??= words.trim();
      record.add(spam ? "spam" : asideSteps[piece.what], words);
    } else if (isSpam(text)) {
      if (from < TITLE_LINES) spamTitle ??= text;
      record.add("spam", text);
    } else if (feed.has(from) || isPageChrome(text)) record.add("chrome", text);
    else if (text !== "") pieces.push(...cleanLine(piece, text, record).map((line) => ({ ...line, from })));
  });
  return { pieces, cleaned: record.list(), pageTitle, spamTitle };
}

/** A title stands among this many first lines. */
const TITLE_LINES = 5;

const asideSteps = {
  pageTitle: "navigation",
  navigation: "navigation",
  hidden: "hidden",
  code: "code",
  comment: "comment",
} as const;

/** The steps that a document needs as a whole: a single traditional character may belong to a name. */
function writingOf(source: readonly Piece[]): LineCleaning {
  const lines = source.flatMap(linesOf);
  const spelled = hasPinyin(lines);
  const unspelled = spelled ? lines.map((line) => withoutPinyin(line, new CleaningRecord())) : lines;
  const steps = [
    withoutResidue,
    ...(spelled ? [withoutPinyin] : []),
    ...(isTraditional(unspelled) ? [toSimplified] : []),
  ];
  return (text, record) => steps.reduce((line, step) => step(line, record), text);
}

function cleanTable(table: TablePiece, write: LineCleaning, record: CleaningRecord): TablePiece {
  return {
    ...table,
    caption: write(table.caption, record),
    rows: table.rows.map((row) => row.map((cell) => ({ ...cell, text: write(cell.text, record) }))),
  };
}

/** Marks of a line that turns out to hold several are those of its first. */
function cleanLine(piece: TextPiece, text: string, record: CleaningRecord): TextPiece[] {
  return splitLine(text).map((part, index) => ({
    ...(index === 0 ? piece : textPiece("")),
    text: withoutGaps(evenWidths(part, record), record),
  }));
}

function linesOf(piece: Piece): string[] {
  switch (piece.kind) {
    case "text":
      return [piece.text];
    case "table":
      return piece.rows.flatMap((row) => row.map(({ text }) => text));
    default:
      return [];
  }
}
