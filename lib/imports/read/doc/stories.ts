import type { FileText } from "./text-pieces";
import type { WordFile } from "./word-file";

/** A range of a file's characters, [from, to). */
export type Story = { from: number; to: number };

/** The ranges after the main text: they follow in a fixed order. */
export function storiesOf({
  lengths,
}: WordFile): Record<"text" | "footnotes" | "headers" | "comments" | "endnotes" | "boxes", Story> {
  let at = 0;
  const next = (length: number): Story => {
    const story = { from: at, to: at + length };
    at += length;
    return story;
  };
  const text = next(lengths.text);
  const footnotes = next(lengths.footnotes);
  const headers = next(lengths.headers);
  next(lengths.macros);
  const comments = next(lengths.comments);
  const endnotes = next(lengths.endnotes);
  return { text, footnotes, headers, comments, endnotes, boxes: next(lengths.boxes) };
}

/**
 * The text of a range with the results of fields, without their codes and without marks of cells, pictures or
 * notes.
 */
export function textOfStory({ text }: FileText, { from, to }: Story): string {
  let depth = 0;
  let words = "";
  for (const char of text.slice(from, to)) {
    if (char === "\x13") depth += 1;
    else if (char === "\x14" || (char === "\x15" && depth > 0)) depth = Math.max(0, depth - 1);
    else if (depth === 0) words += char < " " ? " " : char;
  }
  return words.replace(/\s+/g, " ").trim();
}

/** Text of the notes by the position of their reference mark. */
export function wordNotes(
  file: WordFile,
  text: FileText,
  story: Story,
  [marks, ends]: [number, number],
): Map<number, string> {
  const places = file.structure(marks);
  const borders = file.structure(ends);
  const count = Math.max(0, Math.floor((places.byteLength - 4) / 6));
  const notes = new Map<number, string>();
  for (let at = 0; at < count && (at + 2) * 4 <= borders.byteLength; at += 1) {
    const [from, to] = [borders.getUint32(at * 4, true), borders.getUint32((at + 1) * 4, true)];
    notes.set(
      places.getUint32(at * 4, true),
      textOfStory(text, { from: story.from + from, to: story.from + to }),
    );
  }
  return notes;
}
