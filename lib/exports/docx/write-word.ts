import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";
import { TextWatermark } from "docx/watermarks";
import { picturesOfBlocks } from "@/lib/core/document/block-pictures";
import { sizesPt, typefaces } from "@/lib/core/document/measures";
import { fixedPackage } from "../fixed-package";
import type { PrintedDocument, WrittenFile } from "../printed-document";
import { wordBlocks } from "./blocks";
import { type WordPicture, wordPicture } from "./pictures";
import { characterGrid, linesOffGrid, page, styleIds, styles, twips } from "./styles";
import { runs } from "./words";

/**
 * A document as a Word file (.docx) for further editing: real styles, the document grid of 22 lines of 28
 * characters, fonts by the standard's names. Draws the same blocks as every other format.
 */
export async function writeWord(document: PrintedDocument): Promise<WrittenFile> {
  const replaced = new Set<string>();
  const pictures = await wordPictures(document);
  const { title, author, at, watermark } = document;
  const children = wordBlocks(document.blocks, { pictures, replaced });
  const headers = watermark && {
    default: draftHeader(watermark, replaced),
    even: draftHeader(watermark, replaced),
  };
  const packed = await Packer.toBuffer(
    new Document({
      title,
      creator: author,
      styles,
      evenAndOddHeaderAndFooters: true,
      compatibility: { version: 15 },
      sections: [
        {
          properties: { page, grid: { type: DocumentGridType.LINES_AND_CHARS, ...characterGrid } },
          ...(headers ? { headers } : {}),
          footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
          children: children.length > 0 ? children : [new Paragraph({})],
        },
      ],
    }),
  );
  const undrawn = [...pictures].flatMap(([id, picture]) => (picture ? [] : [id]));
  const bytes = fixedPackage(packed, { title, author, at }, { "word/styles.xml": linesOffGrid });
  return { bytes, replaced: [...replaced], undrawn };
}

/** The pictures of the blocks; null for one that is missing or cannot be decoded. */
async function wordPictures({ blocks, pictures }: PrintedDocument): Promise<Map<string, WordPicture | null>> {
  const drawn = new Map<string, WordPicture | null>();
  for (const id of picturesOfBlocks(blocks)) {
    const bytes = pictures.get(id);
    drawn.set(id, bytes ? await wordPicture(bytes) : null);
  }
  return drawn;
}

/**
 * 4号半角宋体 with a dash on each side, on the outside: right on odd pages, left on even ones, one character from
 * the edge.
 */
function pageNumber(side: typeof AlignmentType.RIGHT | typeof AlignmentType.LEFT): Footer {
  const one = sizesPt.pageNumber * twips.perPoint;
  return new Footer({
    children: [
      new Paragraph({
        style: styleIds.pageNumber,
        alignment: side,
        indent: side === AlignmentType.RIGHT ? { right: one } : { left: one },
        children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] })],
      }),
    ],
  });
}

function draftHeader(watermark: readonly string[], replaced: Set<string>): Header {
  const [mark = "", ...more] = watermark;
  return new Header({
    children: [
      new Paragraph({
        style: styleIds.tableNote,
        alignment: AlignmentType.CENTER,
        children: [
          ...runs([mark, ...more].join("　"), replaced),
          new TextWatermark({ text: mark, font: typefaces.levelOne, color: "C0C0C0" }),
        ],
      }),
    ],
  });
}
