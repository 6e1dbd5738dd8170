import { fontFile } from "@/lib/platform/fonts/web-fonts";

type Address = { params: Promise<{ face: string; file: string }> };

/** A slice of an open Chinese face, by the name that a page gave it. */
export async function GET(_: Request, { params }: Address) {
  const { face, file } = await params;
  const bytes = fontFile(`${face}/${file}`);
  if (!bytes) return new Response(null, { status: 404 });
  // A slice belongs to a version of its package: it changes with an update of the product at the most.
  const headers = { "Content-Type": "font/woff2", "Cache-Control": "public, max-age=604800" };
  return new Response(Buffer.from(bytes), { headers });
}
