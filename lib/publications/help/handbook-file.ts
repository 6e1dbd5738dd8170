import type { Handbook } from "@/lib/core/help/handbook";
import { handbookBlocks } from "@/lib/core/help/handbook-blocks";
import { handbookOf, referredTopic } from "@/lib/core/help/list";
import { fileFormats, type PrintFormat } from "@/lib/exports/file-formats";
import type { PrintedDocument } from "@/lib/exports/printed-document";
import { runBeside } from "@/lib/platform/beside/beside";
import { downloadResponse } from "@/lib/platform/http/download";
import { publicCacheControl } from "../pages/cache-control";
import { etagOf, isKnown } from "../pages/etag";
import { readHandbookPictures } from "./handbook-pictures";

/** The only time in the files. The same text gives the same bytes on every machine. */
const at = new Date("2026-01-01T00:00:00Z");

/** A handbook depends on nothing but the program: each file is made at its first request and kept. */
const made = new Map<string, Promise<Uint8Array>>();

/** The response to a request for a handbook as a file; null for one that does not exist. */
export async function handbookResponse(
  request: Request,
  id: string,
  format: PrintFormat,
): Promise<Response | null> {
  const handbook = handbookOf(id);
  if (!handbook) return null;
  const bytes = await fileOf(handbook, format);
  const headers = { ETag: etagOf(bytes), "Cache-Control": publicCacheControl };
  if (isKnown(request, headers.ETag)) return new Response(null, { status: 304, headers });
  const { mime, ending } = fileFormats[format];
  const name = `阳光年报${handbook.title}.${ending}`;
  return downloadResponse({ bytes, mime, name, plainName: `${id}.${ending}`, headers });
}

function fileOf(handbook: Handbook, format: PrintFormat): Promise<Uint8Array> {
  const key = `${handbook.id} ${format}`;
  const file = made.get(key) ?? write(handbookDocument(handbook), format);
  made.set(key, file);
  // A failed one is retried.
  file.catch(() => made.delete(key));
  return file;
}

async function write(document: PrintedDocument, format: PrintFormat): Promise<Uint8Array> {
  const { bytes } = await runBeside(format === "pdf" ? "pdf" : "word", document);
  return bytes;
}

/** A handbook as a document in the official layout. */
export function handbookDocument(handbook: Handbook): PrintedDocument {
  const titleOf = (reference: string) => referredTopic(reference, handbook).title;
  return {
    title: `阳光年报${handbook.title}`,
    author: "阳光年报",
    blocks: handbookBlocks(handbook, titleOf),
    pictures: readHandbookPictures(handbook),
    at,
  };
}
