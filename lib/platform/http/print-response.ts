import { fileFormats, type PrintFormat, printFormats } from "@/lib/exports/file-formats";
import type { PrintedDocument } from "@/lib/exports/printed-document";
import { runBeside } from "../beside/beside";
import { downloadResponse } from "./download";

/** Documents are generated for each request from the latest saved text; caches must not store them. */
const headers = { "Cache-Control": "private, no-store" };

/** The longest name in characters: file systems take 255 bytes, a Chinese character being three of them. */
const NAME_CHARACTERS = 70;

/** The response with a document as PDF or Word file. `plainName` has no extension. */
export async function printResponse(
  document: PrintedDocument,
  format: PrintFormat,
  plainName: string,
): Promise<Response> {
  const { bytes } = await runBeside(format === "pdf" ? "pdf" : "word", document);
  const { mime, ending } = fileFormats[format];
  const name = `${document.title.slice(-NAME_CHARACTERS)}.${ending}`;
  return downloadResponse({ bytes, mime, name, plainName: `${plainName}.${ending}`, headers });
}

/** The response if there is no such document, or this person may not read it. */
export function notFoundText(message: string): Response {
  return new Response(message, {
    status: 404,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}

export function isPrintFormat(format: string): format is PrintFormat {
  return (printFormats as readonly string[]).includes(format);
}
