import { textStream } from "@/lib/platform/http/text-stream";
import { loadMap } from "@/lib/publications/loaders";
import { publicCacheControl } from "@/lib/publications/pages/cache-control";
import { partMap } from "@/lib/publications/pages/site-map";
import { siteOrigin } from "@/lib/publications/pages/site-origin";
import { mapPartSchema } from "@/lib/publications/schema";

type Address = { params: Promise<{ part: string }> };

/**
 * The URLs of a province's reports of a year, for search engines: written while they are read, whatever their
 * number.
 */
export async function GET(request: Request, { params }: Address) {
  const asked = mapPartSchema.safeParse((await params).part);
  const pages = asked.success ? await loadMap(asked.data) : null;
  if (!pages) return new Response("没有公布过这一部分的报告。", { status: 404 });
  return new Response(textStream(partMap(siteOrigin(request), pages)), {
    headers: { "Cache-Control": publicCacheControl, "Content-Type": "application/xml; charset=utf-8" },
  });
}
