import { readChapterNumbering, readNumbering } from "./numbering/prose-numbering";
import type { ProseBlock } from "./prose";

/**
 * Converts a plain line: to a paragraph, to a heading if its typed number makes it one, or to both if the
 * heading is followed by its body. Every character is kept except the number of a heading, which is generated
 * from its position, and its closing full stop, which no heading has.
 */
export type LineContext = {
  /** The heading of the current chapter: a numbered line that only repeats it is left out. */
  chapterHeading?: string;
};

type Level = 2 | 3 | 4;

/** Maximum length of a heading on its own line. */
const HEADING_MAX = 40;
/** Maximum length of a heading that is followed by its body on the same line, without its full stop. */
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
 * The blocks of a line that its source marks as a heading of the given level; a typed number takes precedence
 * over that.
 */
export function blocksOfHeading(line: string, level: Level, context: LineContext = {}): ProseBlock[] {
  const text = trimmed(line);
  if (context.chapterHeading && bare(text) === bare(context.chapterHeading)) return [];
  if (text === "" || readNumbering(text) || readChapterNumbering(text) !== null)
    return blocksOfLine(text, context);
  const words = unstopped(text);
  return isHeadingLine(words) ? [headingOf(level, words)] : [paragraphOf(text)];
}

/** A paragraph with the text; without content if the text is empty. */
export function paragraphOf(text: string): ProseBlock {
  return text === "" ? { type: "paragraph" } : { type: "paragraph", content: [{ type: "text", text }] };
}

/** Null if the text after the number is not a heading: too long, a sentence, or an item of a list. */
function headed(level: Level, rest: string): ProseBlock[] | null {
  if (isHeadingLine(rest)) return [headingOf(level, rest)];
  const end = rest.indexOf("。");
  const lead = rest.slice(0, end);
  if (end < 1 || lead.length > RUN_IN_MAX || (level > 2 && hasFiguresOrClauses(lead))) return null;
  const body = trimmed(rest.slice(end + 1));
  const heading = headingOf(level, lead);
  return body === "" ? [heading] : [heading, paragraphOf(body)];
}

function isHeadingLine(text: string): boolean {
  return text !== "" && text.length <= HEADING_MAX && !text.includes("。") && !/[，,；;]$/.test(text);
}

/** The words of a heading that was written as a sentence: without its closing full stop. */
export function unstopped(text: string): string {
  return /^[^。]+。$/.test(text) && text.length <= RUN_IN_MAX + 1 ? text.slice(0, -1) : text;
}

/**
 * “1.收到申请5件。…” is a list item: below level 2, a text with figures or several clauses before the full stop is
 * no heading.
 */
function hasFiguresOrClauses(lead: string): boolean {
  return /[0-9０-９，；：]/.test(lead);
}

function headingOf(level: Level, text: string): ProseBlock {
  return { type: "heading", attrs: { level }, content: [{ type: "text", text }] };
}

/** Removes blanks at both ends; full-width spaces and zero-width marks are blanks. */
function trimmed(text: string): string {
  return text.replace(/^[\s\u3000\u200b\ufeff]+|[\s\u3000\u200b\ufeff]+$/g, "");
}

/** Normalises headings for comparison: without blanks, closing punctuation and chapter number. */
function bare(text: string): string {
  return (readChapterNumbering(text) ?? text).replace(/\s+|[。：:]$/g, "");
}
