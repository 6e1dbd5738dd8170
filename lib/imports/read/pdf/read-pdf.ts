import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { PICTURES, SOURCE_BLOCKS, TEXT_LENGTH } from "../limits";
import { excluded } from "../pictures/picture-collection";
import { RefusedDocument } from "../refused-document";
import type { AsideBlock, SourceBlock } from "../source-block";
import { joinPages } from "./layout/join-pages";
import { layoutOf } from "./layout/layout";
import { takeRunningHeads } from "./layout/running-heads";
import { CharacterMaps } from "./page/character-maps";
import { loadPdfjs, type Pdfjs } from "./page/load-pdfjs";
import type { PageMarks } from "./page/page-marks";
import { readPdfPage } from "./page/read-page";

/** Maximum number of pages; a report has up to about thirty. */
const PAGES = 200;
/** Maximum number of glyphs and lines of one page; a drawn map has more. */
const MARKS = 60_000;

/** Pictures are left out and not even decoded: that takes long, and some never end. */
const IMAGE_PIXELS = 0;

const damaged = "PDF 文件已损坏，读不出内容；请重新导出 PDF，或者用原来的 Word 文件导入。";
const locked = "这份 PDF 设有打开密码；请去掉密码后再导入，或者用原来的 Word 文件导入。";
const scanned =
  "这份 PDF 是扫描件，里面只有图片、没有文字；请用原来的 Word 文件导入，或者先用 WPS 等软件识别成文字、另存为 .docx 后再导入。";
const garbled =
  "这份 PDF 里的文字没有附带编码，读出来是乱码；请用原来的 Word 文件导入，或者用 WPS 打开、另存为 .docx 后再导入。";

/**
 * The blocks of a PDF with text: lines joined to paragraphs, tables rebuilt from their borders or from
 * alignment, page heads and numbers set aside. Throws a RefusedDocument for a scanned, locked or damaged
 * file.
 */
export async function readPdf(bytes: Uint8Array): Promise<SourceBlock[]> {
  const pdfjs = await loadPdfjs();
  const document = await open(bytes, pdfjs);
  try {
    const pages = await pagesOf(document, pdfjs);
    refuseUnreadable(pages);
    const { pages: layouts, asides } = takeRunningHeads(pages.map(layoutOf));
    const blocks = [...joinPages(layouts), ...asides, ...beside(pages, picturesIn(bytes))];
    if (blocks.length > SOURCE_BLOCKS) throw new RefusedDocument(`段落过多，最多 ${SOURCE_BLOCKS} 段。`);
    return blocks;
  } finally {
    await document.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array, pdfjs: Pdfjs): Promise<PDFDocumentProxy> {
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    // Nothing is drawn and nothing is fetched.
    maxImageSize: IMAGE_PIXELS,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    // These URLs are only passed back to CharacterMaps, which provides the tables.
    cMapUrl: "tables/",
    BinaryDataFactory: CharacterMaps,
    stopAtErrors: false,
  });
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy();
    const name = error instanceof Error ? error.name : "";
    throw new RefusedDocument(name === "PasswordException" ? locked : damaged);
  }
}

async function pagesOf(document: PDFDocumentProxy, pdfjs: Pdfjs): Promise<PageMarks[]> {
  if (document.numPages > PAGES)
    throw new RefusedDocument(`PDF 有 ${document.numPages} 页，不像一份年度报告；最多 ${PAGES} 页。`);
  const pages: PageMarks[] = [];
  let length = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number).catch(() => null);
    const marks = page && (await readPdfPage(page, pdfjs).catch(() => null));
    if (!page || !marks) throw new RefusedDocument(damaged);
    page.cleanup();
    length += marks.glyphs.length;
    if (
      length > TEXT_LENGTH ||
      marks.glyphs.length > MARKS ||
      marks.horizontal.length + marks.vertical.length > MARKS
    )
      throw new RefusedDocument("PDF 里的内容过多，不像一份年度报告，没有导入。");
    pages.push(marks);
  }
  return pages;
}

/** A page with fewer characters contains a picture, if anything. */
const CHARACTERS_MIN = 10;

function refuseUnreadable(pages: readonly PageMarks[]): void {
  const text = pages.flatMap(({ glyphs }) => glyphs.map((glyph) => glyph.text)).join("");
  if (text.replace(/\s/g, "").length < CHARACTERS_MIN * Math.min(3, pages.length))
    throw new RefusedDocument(scanned);
  const strange = text.match(/[\p{Co}\p{Cn}\p{Cc}\ufffd]/gu)?.length ?? 0;
  if (strange * 4 > text.length) throw new RefusedDocument(garbled);
}

/** What is in no line of text: rotated text, pictures, and pages without text. */
function beside(pages: readonly PageMarks[], inFile: number): SourceBlock[] {
  const drawn = pages.reduce((sum, { images }) => sum + images, inFile);
  const pictures = Array.from({ length: Math.min(drawn, PICTURES) }, () => picture);
  const hiddenWords = pages.flatMap(({ glyphs, turned }, at): AsideBlock[] => {
    const place = `第${at + 1}页`;
    const name = "斜排或页面以外的文字";
    const hidden: AsideBlock = { kind: "aside", what: "hidden", text: turned, place, name };
    const empty: AsideBlock = {
      kind: "aside",
      what: "unread",
      text: "",
      place,
      name: "图片（整页没有文字）",
    };
    return [
      ...(turned.trim() === "" ? [] : [hidden]),
      ...(glyphs.some(({ text }) => text.trim() !== "") ? [] : [empty]),
    ];
  });
  return [...hiddenWords, ...pictures];
}

/** Counts the pictures of a file, except masks of others, by their plain-text dictionaries. */
function picturesIn(bytes: Uint8Array): number {
  const text = new TextDecoder("latin1").decode(bytes);
  const all = text.match(/\/Subtype\s*\/Image\b/g)?.length ?? 0;
  const masks = new Set(
    text.match(/\/S?Mask\s+\d+\s+\d+\s+R/g)?.map((each) => each.replace(/^\/S?Mask/, "")),
  );
  return Math.max(0, all - masks.size);
}

const picture: SourceBlock = {
  kind: "picture",
  alt: "",
  ...excluded("PDF 里的图片不随文字导入，请在编辑时插入"),
};
