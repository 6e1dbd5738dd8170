import { gapBetween, type PageLine } from "./page-items";
import { lineText, type TextLine } from "./text-lines";

/** A paragraph of one or more printed lines, with the note references in it. */
export type Paragraph = { text: string; bold: boolean; marks: TextLine["marks"] };

/** Measurements of a document's text, in points. */
export type TextMeasures = {
  size: number;
  font: string;
  /** Distance between base lines. */
  pitch: number;
  /** True if the first line of a paragraph is indented. */
  indented: boolean;
};

/** The beginning of a chapter, an item or an annex. */
const opens =
  /^\s*([一二三四五六七八九十]{1,3}\s*[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}\s*[、.．](?!\d)|[（(]\d{1,2}[）)]|第[一二三四五六七八九十]{1,3}(章|部分)|附[件表])/;
const ends = /[。！？；：!?;:]["”’）)]*$/;

export function measuresOf(lines: readonly PageLine[]): TextMeasures {
  const size = mostCommon(lines, ({ line }) => Math.round(line.size * 2) / 2) ?? 12;
  const text = lines.filter(({ line }) => Math.abs(line.size - size) < 0.75);
  const font = mostCommon(text, ({ line }) => line.font) ?? "";
  const steps = text.flatMap(({ line }, at) => {
    const before = text[at - 1]?.line;
    const step = before ? line.y - before.y : 0;
    return step > size * 0.8 && step < size * 4 ? [Math.round(step)] : [];
  });
  const starts = text.filter(
    ({ line, column }) => line.x0 - column.left > size && line.x0 - column.left < 4 * size,
  );
  return { size, font, pitch: mode(steps) ?? size * 1.5, indented: starts.length * 8 > text.length };
}

/**
 * Joins printed lines to paragraphs: a paragraph continues while its lines fill the column and the next line
 * begins nothing new.
 */
export function paragraphsOf(lines: readonly PageLine[], measures: TextMeasures): Paragraph[] {
  const paragraphs: { text: string; lines: PageLine[] }[] = [];
  for (const item of lines) {
    const open = paragraphs.at(-1);
    const before = open?.lines.at(-1);
    const text = lineText(item.line);
    if (open && before && goesOn(open.text, before, item, measures)) {
      open.text += `${gapBetween(open.text, text)}${text}`;
      open.lines.push(item);
    } else paragraphs.push({ text, lines: [item] });
  }
  return paragraphs.map(({ text, lines: own }) => ({
    text,
    bold: own.every(
      ({ line }) => line.font !== measures.font && /bold|black|heavy|hei|xbs|xiaobiaosong/i.test(line.font),
    ),
    marks: own.flatMap(({ line }) => line.marks),
  }));
}

function goesOn(
  text: string,
  before: PageLine,
  item: PageLine,
  { size, pitch, indented }: TextMeasures,
): boolean {
  const [one, other] = [before.line, item.line];
  if (Math.abs(one.size - other.size) > 0.08 * one.size) return false;
  const step = other.y - one.y;
  if (step > 1.75 * pitch * Math.max(1, one.size / size)) return false;
  const { left, right } = item.column;
  const centred = ({ x0, x1 }: TextLine) =>
    Math.abs(x0 - left - (right - x1)) < 1.5 * size && x0 - left > size;
  // A centred title over several lines.
  if (one.size > 1.15 * size) return centred(one) && centred(other) && !ends.test(text);
  const full = one.x1 >= before.column.right - 1.8 * size;
  const starts = other.x0 - left > 0.7 * size;
  if (starts || !full) return false;
  if (opens.test(lineText(other)) && ends.test(text)) return false;
  // Without indentation, the end of a sentence before a wider step ends the paragraph.
  return indented || !ends.test(text) || (step > 0 && step < 1.12 * pitch) || step <= 0;
}

function mostCommon<Value>(lines: readonly PageLine[], of: (item: PageLine) => Value): Value | undefined {
  const weights = new Map<Value, number>();
  for (const item of lines) {
    const key = of(item);
    weights.set(key, (weights.get(key) ?? 0) + lineText(item.line).length);
  }
  return [...weights].sort(([, one], [, other]) => other - one)[0]?.[0];
}

function mode(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}
