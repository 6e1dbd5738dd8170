import { currentActor } from "@/lib/access/auth/session";
import { publicCacheControl } from "@/lib/publications/pages/cache-control";
import { unshownOf } from "@/lib/publications/take-down/unshown";
import { loadPicture } from "@/lib/reports/pictures/loaders";

/** A picture by its content's hash: the bytes of a URL never change, only who may see them. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  try {
    return await answer(request, (await params).id);
  } catch (error) {
    const unshown = unshownOf(error);
    if (!unshown) throw error;
    return new Response("这张图片的内容与存入时不一致，可能被人改动过，本站已停止显示。", {
      status: unshown.status,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
    });
  }
}

async function answer(request: Request, id: string): Promise<Response> {
  const picture = await loadPicture(id, currentActor);
  if (!picture)
    return new Response("没有这张图片，或者您没有权限查看。", {
      status: 404,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
    });
  // The permission for a draft's picture ends with a session: each use is revalidated, though the bytes are
  // sent only once.
  const caching = {
    ETag: `"${id}"`,
    "Cache-Control": picture.published ? publicCacheControl : "private, no-cache",
  };
  if (request.headers.get("If-None-Match") === caching.ETag)
    return new Response(null, { status: 304, headers: caching });
  return new Response(new Uint8Array(picture.bytes), {
    headers: {
      ...caching,
      "Content-Type": picture.mime,
      "Content-Length": String(picture.bytes.length),
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "default-src 'none'; sandbox",
    },
  });
}
