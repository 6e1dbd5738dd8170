import type { Block } from "@/lib/core/document/block";
import { noteLine } from "@/lib/core/document/table-notes";

/** The names of the annexes as they are listed: numbered where there are several. */
export function printedAnnexes({ titles }: Extract<Block, { type: "annexNote" }>): string[] {
  return titles.map((title, index) => (titles.length > 1 ? `${index + 1}.${title}` : title));
}

/** The sentences under a table as they are printed. */
export function printedNotes({ lines }: Extract<Block, { type: "tableNote" }>): string[] {
  return lines.map((line, index) => noteLine(line, index, lines.length));
}

/** Stands where a picture cannot be drawn. */
export function undrawnPicture(alt: string): string {
  return `［图片无法显示：${alt}］`;
}
