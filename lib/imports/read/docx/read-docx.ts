import { zipSync } from "fflate";
import { readHtml } from "../html/read-html";
import { SOURCE_BLOCKS } from "../limits";
import { DocxPictures, linked } from "../pictures/docx-pictures";
import { excluded, type PictureCollection } from "../pictures/picture-collection";
import { RefusedDocument } from "../refused-document";
import type { AsideBlock, FoundPicture, SourceBlock } from "../source-block";
import { commentsOf } from "./docx-comments";
import { type DocxParts, damaged, headersOf } from "./parts";
import { ASIDE_STYLE, CHUNK_STYLE } from "./simplify/set-aside";
import { simplifyDocx } from "./simplify/simplify-docx";
import { unpackDocx } from "./unpack-docx";

/** Reads a file that a document embeds as part of its text. */
export type ReadEmbedded = (bytes: Uint8Array, name: string) => Promise<SourceBlock[]>;

/**
 * The blocks of a Word document. It is unpacked here under limits and its body simplified (see Simplifier);
 * only the parts with text are handed on to mammoth. Pictures are included where a collection is given;
 * charts cannot be and are named at the end, as are comments, headers and footers. Throws a RefusedDocument
 * for a damaged, encrypted or oversized file and for other formats.
 */
export async function readDocx(
  bytes: Uint8Array,
  collection: PictureCollection | undefined,
  readEmbedded: ReadEmbedded,
): Promise<SourceBlock[]> {
  const { parts: unpacked, drawn } = unpackDocx(bytes);
  const { parts, aside, unreferenced } = simplifyDocx(unpacked);
  const chunks = await Promise.all(aside.chunks.map((name) => readChunk(unpacked, name, readEmbedded)));
  const { html, found } = await htmlOf(parts, new DocxPictures(bytes, collection));
  const blocks = readHtml(html, {
    pictures: (source) => found[Number(source)] ?? excluded(linked),
    asides: aside.asides,
    chunks,
  });
  const beside = [
    ...unreferenced.map((text): AsideBlock => ({ kind: "aside", what: "note", text, name: "脚注" })),
    ...headersOf(unpacked),
    ...commentsOf(unpacked, SOURCE_BLOCKS - blocks.length),
  ];
  if (blocks.length + beside.length > SOURCE_BLOCKS)
    throw new RefusedDocument("段落和批注过多，不像一份年度报告，没有导入。");
  const room = SOURCE_BLOCKS - blocks.length - beside.length;
  const charts = Array.from({ length: Math.min(drawn, room) }, () => chart);
  return [...blocks, ...beside, ...charts];
}

const chart: SourceBlock = {
  kind: "picture",
  alt: "",
  ...excluded("是 Word 里的图表，请截图保存为 PNG 后在编辑时插入"),
};

/** An embedded file that cannot be read is named in its place. */
async function readChunk(parts: DocxParts, name: string, readEmbedded: ReadEmbedded): Promise<SourceBlock[]> {
  const bytes = parts[name];
  const unread: SourceBlock = { kind: "aside", what: "unread", text: "", name: `嵌入的文档（${name}）` };
  if (!bytes) return [unread];
  try {
    return await readEmbedded(bytes, name);
  } catch (error) {
    if (error instanceof RefusedDocument) return [unread];
    throw error;
  }
}

/** The parts that mammoth reads. Notes and headers are read here, since it would put them at the end. */
const read =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/(_rels\/)?(document|styles|numbering)\d*\.xml(\.rels)?|.*media\/[^/]+)$/;

async function htmlOf(
  parts: DocxParts,
  pictures: DocxPictures,
): Promise<{ html: string; found: readonly FoundPicture[] }> {
  const found: FoundPicture[] = [];
  const { default: mammoth } = await import("mammoth");
  const kept = Object.fromEntries(Object.entries(parts).filter(([name]) => read.test(name)));
  const html = await mammoth
    .convertToHtml(source(new Uint8Array(zipSync(kept, { level: 0 }))), {
      convertImage: mammoth.images.imgElement(async (image) => {
        const name = await nameOf(image);
        const at = found.push(name === null ? excluded(linked) : await pictures.at(name)) - 1;
        return { src: String(at) };
      }),
      styleMap: [`r.${ASIDE_STYLE} => x-aside:fresh`, `r.${CHUNK_STYLE} => x-chunk:fresh`],
      ignoreEmptyParagraphs: true,
    })
    .catch(() => {
      throw new RefusedDocument(damaged);
    });
  return { html: html.value, found };
}

/**
 * mammoth reads the placeholder of the picture, which is the name of its part. Null if the picture is outside
 * the file.
 */
async function nameOf(image: { read: (encoding: string) => Promise<string> }): Promise<string | null> {
  try {
    return await image.read("utf-8");
  } catch {
    return null;
  }
}

/**
 * mammoth reads a Buffer on the server and an ArrayBuffer in the browser. Both are given, because a bundler
 * may provide a Buffer in the browser that mammoth's browser build does not accept.
 */
function source({ buffer }: Uint8Array<ArrayBuffer>) {
  return { arrayBuffer: buffer, ...(typeof Buffer === "undefined" ? {} : { buffer: Buffer.from(buffer) }) };
}
