import { everyFontFace } from "@/lib/platform/fonts/web-fonts";

let css: string | undefined;

/** The open Chinese faces as a style sheet, for the signed-in pages, which load it once they are shown (public/reading/faces.js). */
export function GET(): Response {
  css ??= everyFontFace((file) => `/fonts/${file}`);
  const headers = { "Content-Type": "text/css; charset=utf-8", "Cache-Control": "public, max-age=604800" };
  return new Response(css, { headers });
}
