import { type FileFormat, fileFormats } from "@/lib/exports/file-formats";
import { downloadResponse } from "@/lib/platform/http/download";
import { unlessBusy } from "@/lib/platform/http/unless-busy";
import { withinLimit } from "@/lib/platform/rate-limit/within-limit";
import { cachedResponse } from "../cache/cached-response";
import { publicCacheControl } from "../pages/cache-control";
import { isKnown } from "../pages/etag";
import { unshownOf } from "../take-down/unshown";
import { loadFile } from "./loaders";

/**
 * Responds to a request for a file. The URL of a version returns the same bytes as long as it is shown; that
 * of the newest changes with a correction. For unknown URLs, and for files that were taken down or altered,
 * the response is a message without the file's bytes.
 */
export async function fileResponse(
  request: Request,
  params: { unit: string; year: string; version?: string },
  format: FileFormat,
): Promise<Response> {
  try {
    const make = () => cachedResponse(request, [], (unconditional) => answer(unconditional, params, format));
    // The first request of an older publication makes the file.
    return await withinLimit(request, "publicPages", () => unlessBusy(make));
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
    // Without revalidation a copy in a cache could not be taken down.
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
