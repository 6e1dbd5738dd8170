import { everyFontFace } from "@/lib/platform/fonts/web-fonts";

let css: string | undefined;

/** The open Chinese fonts as a style sheet, which the signed-in pages load after they are shown (public/reading/faces.js). */
export function GET(): Response {
  css ??= everyFontFace((file) => `/fonts/${file}`);
  const headers = { "Content-Type": "text/css; charset=utf-8", "Cache-Control": "public, max-age=604800" };
  return new Response(css, { headers });
}
