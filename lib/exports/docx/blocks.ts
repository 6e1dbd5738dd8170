import { AlignmentType, HeadingLevel, Paragraph, type Table } from "docx";
import type { Block } from "@/lib/core/document/block";
import { indentCharacters, signatureIndentCharacters, sizesPt } from "@/lib/core/document/measures";
import { printedAnnexes, printedNotes, undrawnPicture } from "../printed-lines";
import { indicatorData, proseTableData } from "../tables/table-data";
import { pictureParagraph, type WordPicture } from "./pictures";
import { styleIds, twips } from "./styles";
import { docxTable } from "./tables";
import { runs } from "./words";

export type DrawingContext = {
  /** Null for a picture that cannot be drawn. */
  pictures: ReadonlyMap<string, WordPicture | null>;
  replaced: Set<string>;
};

const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

/** The blocks of a report as Word paragraphs and tables. */
export function wordBlocks(blocks: readonly Block[], drawing: DrawingContext): (Paragraph | Table)[] {
  return blocks.flatMap((block, index) =>
    drawn(block, { ...drawing, next: blocks[index + 1], number: index + 1 }),
  );
}

type Place = DrawingContext & { next: Block | undefined; number: number };

function drawn(block: Block, place: Place): (Paragraph | Table)[] {
  const { replaced } = place;
  switch (block.type) {
    case "title":
      return [titleOf(block.lines, replaced), closed()];
    case "heading":
      return [
        new Paragraph({
          heading: headingLevels[block.level],
          children: runs(`${block.number}${block.text}`, replaced),
        }),
      ];
    case "paragraph":
      return [new Paragraph({ keepNext: closes(place.next), children: runs(block.text, replaced) })];
    case "picture":
      return [picture(block, place)];
    case "proseTable":
      return tableWithRoom(docxTable(proseTableData(block.rows), replaced), place);
    case "indicatorTable":
      return block.parts.length > 0 ? tableWithRoom(docxTable(indicatorData(block), replaced), place) : [];
    case "tableNote":
      return printedNotes(block).map(
        (line) => new Paragraph({ style: styleIds.tableNote, children: runs(line, replaced) }),
      );
    case "annexNote":
      return [closed(), ...annexNote(printedAnnexes(block), replaced)];
    case "signature":
      return [closed(), closed(), ...signature(block, replaced)];
    case "annex":
      return [
        new Paragraph({
          style: styleIds.annexLabel,
          pageBreakBefore: true,
          children: runs(block.label, replaced),
        }),
        closed(),
        new Paragraph({ style: styleIds.annexTitle, children: runs(block.title, replaced) }),
        closed(),
      ];
  }
}

function titleOf(lines: readonly string[], replaced: Set<string>): Paragraph {
  return new Paragraph({ heading: HeadingLevel.TITLE, children: runs(lines.join("\n"), replaced) });
}

/** A blank line. */
function closed(): Paragraph {
  return new Paragraph({ style: styleIds.closed, keepNext: true });
}

/** Adjacent tables would be merged: Word needs a paragraph between them, and one at the end. */
function tableWithRoom(table: Table, { next }: Place): (Paragraph | Table)[] {
  const apart = !next || next.type === "proseTable" || next.type === "indicatorTable";
  return apart ? [table, new Paragraph({ style: styleIds.tableNote })] : [table];
}

/** True before a closing block, which must not be alone on a page (GB/T 9704, 7.3.5.5). */
function closes(next: Block | undefined): boolean {
  return next?.type === "signature" || next?.type === "annexNote";
}

function picture(
  block: Extract<Block, { type: "picture" }>,
  { pictures, replaced, number }: Place,
): Paragraph {
  const found = pictures.get(block.pictureId);
  if (found) return pictureParagraph(block, found, styleIds.picture, number);
  return new Paragraph({
    style: styleIds.picture,
    border: { top: line, bottom: line, left: line, right: line },
    children: runs(undrawnPicture(block.alt || "图片"), replaced),
  });
}
const line = { style: "single", size: 4, space: 4, color: "000000" } as const;

/**
 * “附件：1.×××”: further names begin below the first, and continuation lines below the name's first character.
 */
function annexNote(titles: readonly string[], replaced: Set<string>): Paragraph[] {
  const twipsOf = (characters: number) => Math.round(characters * sizesPt.body * twips.perPoint);
  const opening = "附件：";
  return titles.map((title, index) => {
    const number = titles.length > 1 ? charactersWide(/^\d+[.]/.exec(title)?.[0] ?? "") : 0;
    const over = (index === 0 ? charactersWide(opening) : 0) + number;
    return new Paragraph({
      keepNext: true,
      style: styleIds.closed,
      alignment: AlignmentType.LEFT,
      indent: {
        left: twipsOf(indentCharacters + charactersWide(opening) + number),
        ...(over > 0 ? { hanging: twipsOf(over) } : {}),
      },
      children: runs(index === 0 ? `${opening}${title}` : title, replaced),
    });
  });
}

/**
 * The date ends four characters from the edge with the organ centred above it; the longer of the two
 * determines the position.
 */
function signature(
  { organ, date }: Extract<Block, { type: "signature" }>,
  replaced: Set<string>,
): Paragraph[] {
  const lines = [organ, date].filter((text) => text !== "");
  const widest = Math.max(...lines.map(charactersWide));
  return lines.map((text, index) => {
    const right = signatureIndentCharacters + (widest - charactersWide(text)) / 2;
    return new Paragraph({
      style: styleIds.closed,
      alignment: AlignmentType.RIGHT,
      keepNext: index < lines.length - 1,
      indent: { right: Math.round(right * sizesPt.body * twips.perPoint) },
      children: runs(text, replaced),
    });
  });
}

/**
 * Width in characters: Latin letters and digits take half a character, with a quarter between them and
 * Chinese.
 */
function charactersWide(text: string): number {
  const gaps = text.match(/[a-z\d](?=\p{Script=Han})|\p{Script=Han}(?=[a-z\d])/giu)?.length ?? 0;
  return Array.from(text).reduce((sum, character) => sum + (character < "\u0100" ? 0.5 : 1), gaps / 4);
}
