import { currentActor } from "@/lib/access/session";
import { loadPicture } from "@/lib/reports/pictures/loaders";

/** A picture by its content's hash: what an address answers never changes, only who may see it. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const picture = await loadPicture((await params).id, currentActor);
  if (!picture)
    return new Response("没有这张图片，或者您没有权限查看。", {
      status: 404,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
    });
  return new Response(new Uint8Array(picture.bytes), {
    headers: {
      "Content-Type": picture.mime,
      "Content-Length": String(picture.bytes.length),
      "Cache-Control": `${picture.published ? "public" : "private"}, max-age=31536000, immutable`,
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "default-src 'none'; sandbox",
    },
  });
}
