import type { Block } from "@/lib/core/document/block";
import { noteLine } from "@/lib/core/document/block-text";

/** The names of the annexes as listed, with a number before each if there are several. */
export function numberedAnnexes({ titles }: AnnexNote): { number: string; name: string }[] {
  return titles.map((name, index) => ({ number: titles.length > 1 ? `${index + 1}.` : "", name }));
}

/** The same as lines. */
export function printedAnnexes(note: AnnexNote): string[] {
  return numberedAnnexes(note).map(({ number, name }) => `${number}${name}`);
}

type AnnexNote = Extract<Block, { type: "annexNote" }>;

/** The sentences under a table as printed. */
export function printedNotes({ lines }: Extract<Block, { type: "tableNote" }>): string[] {
  return lines.map((line, index) => noteLine(line, index, lines.length));
}

/** Text in place of a picture that cannot be drawn. */
export function undrawnPicture(alt: string): string {
  return `［图片无法显示：${alt}］`;
}
