import type { Block } from "@/lib/core/document/block";
import { noteLine } from "@/lib/core/document/block-text";

/** The names of the annexes as they are listed, with the number before each where there are several. */
export function numberedAnnexes({ titles }: AnnexNote): { number: string; name: string }[] {
  return titles.map((name, index) => ({ number: titles.length > 1 ? `${index + 1}.` : "", name }));
}

/** The same as lines. */
export function printedAnnexes(note: AnnexNote): string[] {
  return numberedAnnexes(note).map(({ number, name }) => `${number}${name}`);
}

type AnnexNote = Extract<Block, { type: "annexNote" }>;

/** The sentences under a table as they are printed. */
export function printedNotes({ lines }: Extract<Block, { type: "tableNote" }>): string[] {
  return lines.map((line, index) => noteLine(line, index, lines.length));
}

/** Stands where a picture cannot be drawn. */
export function undrawnPicture(alt: string): string {
  return `［图片无法显示：${alt}］`;
}
