import { everyFontFace, fontCacheControl, fontUrl } from "@/lib/platform/fonts/web-fonts";

let css: string | undefined;

/**
 * The open Chinese fonts as a style sheet, which the signed-in pages load after they are shown
 * (public/reading/faces.js).
 */
export function GET(request: Request): Response {
  css ??= everyFontFace(fontUrl);
  const headers = {
    "Content-Type": "text/css; charset=utf-8",
    "Cache-Control": fontCacheControl(new URL(request.url)),
  };
  return new Response(css, { headers });
}
