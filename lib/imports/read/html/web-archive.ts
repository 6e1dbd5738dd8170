import { dataUrlPictures } from "../pictures/data-urls";
import {
  excluded,
  type PictureCollection,
  type PictureSource,
  withoutPictures,
} from "../pictures/picture-collection";
import { RefusedDocument } from "../refused-document";
import type { SourceBlock } from "../source-block";
import { readText } from "../text/read-text";
import { readHtml } from "./read-html";

/**
 * True for a page with its pictures in one file (.mht), as browsers and Word save it, whatever its extension.
 */
export function isWebArchive(text: string): boolean {
  const head = text.slice(0, 4000).replace(/^\s+/, "");
  return (
    /^[A-Za-z][\w-]{1,40}:[ \t]/.test(head) &&
    /^MIME-Version:/im.test(head) &&
    /^Content-Type:\s*(multipart\/(related|alternative|mixed)|text\/html)/im.test(head)
  );
}

/** The blocks of the page in a web archive. Throws a RefusedDocument if it contains no page. */
export async function readWebArchive(
  bytes: Uint8Array,
  collection?: PictureCollection,
): Promise<SourceBlock[]> {
  const { default: PostalMime } = await import("postal-mime");
  const archive = await PostalMime.parse(bytes as Uint8Array<ArrayBuffer>, {
    attachmentEncoding: "arraybuffer",
    maxNestingDepth: 10,
  }).catch(() => null);
  if (!archive?.html && !archive?.text)
    throw new RefusedDocument(
      "这是网页存档（.mht）文件，里面没有读到网页；请用 Word 或浏览器打开、另存为 .docx 或 .html 后再导入。",
    );
  if (!archive.html) return readText(archive.text ?? "");
  const files = new Map(
    archive.attachments.flatMap((file) => {
      const content = new Uint8Array(file.content as ArrayBuffer);
      return [file.filename, file.contentId?.replace(/^<|>$/g, "")].flatMap((name) =>
        name ? [[lastName(name), content] as const] : [],
      );
    }),
  );
  return readHtml(archive.html, {
    pictures: collection ? archivedPictures(files, collection) : withoutPictures,
  });
}

function archivedPictures(
  files: ReadonlyMap<string, Uint8Array>,
  collection: PictureCollection,
): PictureSource {
  const others = dataUrlPictures(collection);
  return (source) => {
    const bytes = files.get(lastName(source.replace(/^cid:/i, "")));
    if (!bytes) return others(source);
    const refusal = collection.refusal();
    if (refusal) return refusal;
    return bytes.length === 0
      ? excluded("图片不完整或已损坏，请重新取得原图、在编辑时插入")
      : collection.take(bytes);
  };
}

/** Parts are named by URL in one place and by file name in another. */
function lastName(name: string): string {
  return name.split(/[\\/]/).at(-1) ?? name;
}
