import { commentsOf } from "./docx-comments";
import { SOURCE_BLOCKS } from "./limits";
import { DocxPictures, linked } from "./pictures/docx-pictures";
import { excluded, type PictureCollection } from "./pictures/picture-collection";
import { readHtml } from "./read-html";
import { RefusedDocument } from "./refused-document";
import type { FoundPicture, SourceBlock } from "./source-block";
import { unpackDocx } from "./unpack-docx";

/**
 * The blocks of a Word document. It is unpacked here, under limits, and only the parts that carry text are handed on.
 * Pictures come along where there is a collection for them; charts cannot, and are named at the end, as comments are. Throws a RefusedDocument
 * where it is damaged, encrypted, too large, or no Word document.
 */
export async function readDocx(bytes: Uint8Array, collection?: PictureCollection): Promise<SourceBlock[]> {
  const { packed, drawn } = unpackDocx(bytes);
  const pictures = new DocxPictures(bytes, collection);
  const found: FoundPicture[] = [];
  const { default: mammoth } = await import("mammoth");
  const html = await mammoth
    .convertToHtml(source(packed), {
      convertImage: mammoth.images.imgElement(async (image) => {
        const name = await nameOf(image);
        const at = found.push(name === null ? excluded(linked) : await pictures.at(name)) - 1;
        return { src: String(at) };
      }),
      ignoreEmptyParagraphs: true,
    })
    .catch(() => {
      throw new RefusedDocument(
        "Word 文件已损坏，读不出内容；请用 Word 或 WPS 打开、另存为 .docx 后再导入。",
      );
    });
  const blocks = readHtml(html.value, (source) => found[Number(source)] ?? excluded(linked));
  const comments = commentsOf(packed, SOURCE_BLOCKS - blocks.length);
  const room = Math.max(0, SOURCE_BLOCKS - blocks.length - comments.length);
  const charts = Array.from({ length: Math.min(drawn, room) }, () => chart);
  return [...blocks, ...comments, ...charts];
}

const chart: SourceBlock = {
  kind: "picture",
  alt: "",
  ...excluded("是 Word 里的图表，请截图保存为 PNG 后在编辑时插入"),
};

/** What mammoth reads is the stand-in for the picture: the name of its part. Null where it stands outside the file. */
async function nameOf(image: { read: (encoding: string) => Promise<string> }): Promise<string | null> {
  try {
    return await image.read("utf-8");
  } catch {
    return null;
  }
}

/**
 * On the server mammoth reads the Buffer, in the browser the ArrayBuffer. Both are given: a bundler may lend the
 * browser a Buffer, which mammoth's own browser build does not take.
 */
function source({ buffer }: Uint8Array<ArrayBuffer>) {
  return { arrayBuffer: buffer, ...(typeof Buffer === "undefined" ? {} : { buffer: Buffer.from(buffer) }) };
}
