import { readChapterNumbering, readNumbering } from "./numbering/prose-numbering";
import type { ProseBlock } from "./prose";

/**
 * What a plain line becomes: a paragraph, a heading where its typed numbering makes it one, or both where the
 * heading runs into its body. Every character is kept except the numbering of a heading, which its position
 * will print.
 */
export type LineContext = {
  /** The heading of the chapter being written: a line that only repeats it, numbered, is left out. */
  chapterHeading?: string;
};

type Level = 2 | 3 | 4;

/** A heading on a line of its own is at most this long. */
const HEADING_MAX = 40;
/** A heading that its body follows on the same line is at most this long, without its full stop. */
const RUN_IN_MAX = 30;

/** The blocks of one line. A blank line has none. */
export function blocksOfLine(line: string, { chapterHeading }: LineContext = {}): ProseBlock[] {
  const text = trimmed(line);
  if (text === "") return [];
  const chapter = readChapterNumbering(text);
  if (chapter !== null) {
    if (chapterHeading && bare(chapter) === bare(chapterHeading)) return [];
    return headed(2, chapter) ?? [paragraphOf(text)];
  }
  const numbered = readNumbering(text);
  return (numbered && headed(numbered.level, numbered.rest)) ?? [paragraphOf(text)];
}

/**
 * The blocks of a line that its source marks as a heading of the given level; a typed numbering decides
 * against the mark.
 */
export function blocksOfHeading(line: string, level: Level, context: LineContext = {}): ProseBlock[] {
  const text = trimmed(line);
  if (context.chapterHeading && bare(text) === bare(context.chapterHeading)) return [];
  if (text === "" || readNumbering(text) || readChapterNumbering(text) !== null)
    return blocksOfLine(text, context);
  return isHeadingLine(text) ? [headingOf(level, text)] : [paragraphOf(text)];
}

/** A paragraph that holds the text, without content where there is none. */
export function paragraphOf(text: string): ProseBlock {
  return text === "" ? { type: "paragraph" } : { type: "paragraph", content: [{ type: "text", text }] };
}

/** Null where the words behind the numbering are not a heading: too long, a sentence, an item of a list. */
function headed(level: Level, rest: string): ProseBlock[] | null {
  if (isHeadingLine(rest)) return [headingOf(level, rest)];
  const end = rest.indexOf("。");
  const lead = rest.slice(0, end);
  if (end < 1 || lead.length > RUN_IN_MAX || (level > 2 && hasFiguresOrClauses(lead))) return null;
  const body = trimmed(rest.slice(end + 1));
  const heading = headingOf(level, `${lead}。`);
  return body === "" ? [heading] : [heading, paragraphOf(body)];
}

function isHeadingLine(text: string): boolean {
  return text !== "" && text.length <= HEADING_MAX && !text.includes("。") && !/[，,；;]$/.test(text);
}

/** “1.收到申请5件。…” is a sentence of a list: below level 2 a lead with figures or clauses is no heading. */
function hasFiguresOrClauses(lead: string): boolean {
  return /[0-9０-９，；：]/.test(lead);
}

function headingOf(level: Level, text: string): ProseBlock {
  return { type: "heading", attrs: { level }, content: [{ type: "text", text }] };
}

/** Without blanks at either end; full-width spaces and zero-width marks are blanks. */
function trimmed(text: string): string {
  return text.replace(/^[\s\u3000\u200b\ufeff]+|[\s\u3000\u200b\ufeff]+$/g, "");
}

/** For comparing headings: no blanks, no closing punctuation, no chapter number. */
function bare(text: string): string {
  return (readChapterNumbering(text) ?? text).replace(/\s+|[。：:]$/g, "");
}
