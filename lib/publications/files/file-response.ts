import { type FileFormat, fileFormats } from "@/lib/exports/file-formats";
import { downloadResponse } from "@/lib/platform/http/download";
import { publicCacheControl } from "../pages/cache-control";
import { isKnown } from "../pages/etag";
import { unshownOf } from "../take-down/unshown";
import { loadFile } from "./loaders";

/**
 * Answers a request for a file. The address of a version means the same bytes as long as it is shown; that of the newest changes
 * with a correction. Unknown addresses are answered in words, and so is a file that was taken down, or is no longer the one that was
 * published: its bytes are not sent.
 */
export async function fileResponse(
  request: Request,
  params: { unit: string; year: string; version?: string },
  format: FileFormat,
): Promise<Response> {
  try {
    return await answer(request, params, format);
  } catch (error) {
    const unshown = unshownOf(error);
    if (!unshown) throw error;
    return new Response(unshown.message, {
      status: unshown.status,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
    });
  }
}

async function answer(
  request: Request,
  params: { unit: string; year: string; version?: string },
  format: FileFormat,
): Promise<Response> {
  const file = await loadFile(params, format);
  if (!file)
    return new Response("没有公布过这个单位这一年度的报告，或者没有这一版。", {
      status: 404,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
    });
  const headers = {
    ETag: `"${file.sha256}"`,
    // What nobody asks for again could not be taken down any more.
    "Cache-Control": publicCacheControl,
  };
  if (isKnown(request, headers.ETag)) return new Response(null, { status: 304, headers });
  const { name, plainName } = file;
  return downloadResponse({
    bytes: await file.read(),
    name,
    plainName,
    mime: fileFormats[format].mime,
    headers,
  });
}
