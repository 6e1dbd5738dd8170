import { raisedWords } from "@/lib/core/prose/html/small-words";
import type { AsideBlock } from "../../source-block";
import type { Glyph } from "../page/page-marks";

/** Text on a line between two wide gaps. */
export type Segment = { text: string; x0: number; x1: number };

/** One printed line. `size` is the font size of most of its characters, in points. */
export type TextLine = {
  segments: Segment[];
  x0: number;
  x1: number;
  y: number;
  size: number;
  font: string;
  /** Note references that were above the line. */
  marks: Omit<AsideBlock, "kind">[];
};

/** A gap wider than this many character widths splits a line. */
const WIDE_GAP = 0.85;
/** A gap from this many character widths on separates Latin words. */
const WORD_GAP = 0.22;
/** Note references are raised and reduced by at least these shares of the size. */
const RAISED = 0.2;
const SMALL = 0.8;

/** The lines of the glyphs, from top to bottom. */
export function textLines(glyphs: readonly Glyph[]): TextLine[] {
  const rows: Glyph[][] = [];
  for (const glyph of [...glyphs].sort((one, other) => one.y - other.y || one.x0 - other.x0)) {
    const row = rows.findLast((each) => onOneLine(each, glyph));
    if (row) row.push(glyph);
    else rows.push([glyph]);
  }
  return rows.map(lineOf).filter(({ segments, marks }) => segments.length + marks.length > 0);
}

/** True if the glyphs overlap vertically by more than half of the smaller one. */
function onOneLine(row: readonly Glyph[], glyph: Glyph): boolean {
  const [first] = row as readonly [Glyph];
  const biggest = row.reduce((one, other) => (other.size > one.size ? other : one), first);
  const overlap = Math.min(biggest.y, glyph.y) - Math.max(biggest.y - biggest.size, glyph.y - glyph.size);
  return overlap > 0.55 * Math.min(biggest.size, glyph.size);
}

export function lineText({ segments }: TextLine): string {
  return segments.map(({ text }) => text).join(" ");
}

function lineOf(row: readonly Glyph[]): TextLine {
  const glyphs = withoutShadows([...row].sort((one, other) => one.x0 - other.x0));
  const { size, y, font } = mainOf(glyphs);
  const line: TextLine = { segments: [], x0: 0, x1: 0, y, size, font, marks: [] };
  let before: Glyph | null = null;
  for (let at = 0; at < glyphs.length; at += 1) {
    const glyph = glyphs[at] as Glyph;
    if (glyph.text.trim() === "") continue;
    let end = at;
    while (isRaised(glyphs[end], size, y)) end += 1;
    if (end > at) {
      before = putRaised(line, glyphs.slice(at, end), before, size);
      at = end - 1;
      continue;
    }
    put(line, glyph, before, size);
    before = glyph;
  }
  line.x0 = line.segments[0]?.x0 ?? glyphs[0]?.x0 ?? 0;
  line.x1 = line.segments.at(-1)?.x1 ?? line.x0;
  return line;
}

function isRaised(glyph: Glyph | undefined, size: number, y: number): boolean {
  return (
    glyph !== undefined &&
    glyph.text.trim() !== "" &&
    glyph.size < SMALL * size &&
    y - glyph.y > RAISED * size
  );
}

function putRaised(
  line: TextLine,
  glyphs: readonly Glyph[],
  before: Glyph | null,
  size: number,
): Glyph | null {
  const text = glyphs.map((glyph) => glyph.text).join("");
  const raised = raisedWords(text, line.segments.at(-1)?.text ?? "");
  const first = glyphs[0] as Glyph;
  const last = glyphs.at(-1) as Glyph;
  if ("mark" in raised) {
    line.marks.push({
      what: "noteMark",
      text: raised.mark,
      place: `“${(line.segments.at(-1)?.text ?? "").slice(-15)}”之后`,
    });
    return before && { ...before, x1: last.x1 };
  }
  const whole = { ...first, text: raised.words, x1: last.x1 };
  put(line, whole, before, size);
  return whole;
}

function put({ segments }: TextLine, glyph: Glyph, before: Glyph | null, size: number): void {
  const gap = before ? glyph.x0 - before.x1 : 0;
  const segment = segments.at(-1);
  if (!segment || gap > WIDE_GAP * size) {
    segments.push({ text: glyph.text, x0: glyph.x0, x1: glyph.x1 });
    return;
  }
  const latin = /[\w.,;:)]$/.test(segment.text) && /^[\w(]/.test(glyph.text);
  segment.text += gap > WORD_GAP * size && latin ? ` ${glyph.text}` : glyph.text;
  segment.x1 = Math.max(segment.x1, glyph.x1);
}

/** Programs print a letter twice with a slight offset to make it bold. */
function withoutShadows(glyphs: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of glyphs) {
    const shadow = kept
      .slice(-3)
      .some(
        (other) =>
          other.text === glyph.text &&
          Math.abs(other.x0 - glyph.x0) < 0.15 * glyph.size &&
          Math.abs(other.y - glyph.y) < 0.15 * glyph.size,
      );
    if (!shadow) kept.push(glyph);
  }
  return kept;
}

/** Size, base line and font of most characters. */
function mainOf(glyphs: readonly Glyph[]): { size: number; y: number; font: string } {
  const counts = new Map<number, number>();
  for (const { size } of glyphs)
    counts.set(Math.round(size * 2), (counts.get(Math.round(size * 2)) ?? 0) + 1);
  const [most = 0] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [];
  // Of two equally frequent sizes the larger is the line's: note references are small.
  const largest = Math.max(
    ...[...counts].filter(([, count]) => count === counts.get(most)).map(([size]) => size),
  );
  const main = glyphs.find(({ size }) => Math.round(size * 2) === largest) ?? (glyphs[0] as Glyph);
  return { size: main.size, y: main.y, font: main.font };
}
