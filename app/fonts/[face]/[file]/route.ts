import { fontFile } from "@/lib/platform/fonts/web-fonts";

type Address = { params: Promise<{ face: string; file: string }> };

/** A slice of an open Chinese font. */
export async function GET(_: Request, { params }: Address) {
  const { face, file } = await params;
  const bytes = fontFile(`${face}/${file}`);
  if (!bytes) return new Response(null, { status: 404 });
  // The URL has no version: it changes only with an update of the product.
  const headers = { "Content-Type": "font/woff2", "Cache-Control": "public, max-age=604800" };
  return new Response(Buffer.from(bytes), { headers });
}
