import { fontCacheControl, fontFile } from "@/lib/platform/fonts/web-fonts";

type Address = { params: Promise<{ face: string; file: string }> };

/** A slice of an open Chinese font. */
export async function GET(request: Request, { params }: Address) {
  const { face, file } = await params;
  const bytes = fontFile(`${face}/${file}`);
  if (!bytes) return new Response(null, { status: 404 });
  const headers = {
    "Content-Type": "font/woff2",
    "Cache-Control": fontCacheControl(new URL(request.url)),
  };
  return new Response(Buffer.from(bytes), { headers });
}
