import { connection } from "next/server";
import { loadKeys } from "@/lib/publications/receipts/loaders";

/** The site's public keys, present and past, with their endorsements, for verification elsewhere. */
export async function GET() {
  await connection();
  const keys = (await loadKeys()).map(({ firstUsedAt, ...key }) => ({
    ...key,
    firstUsedAt: firstUsedAt?.toISOString() ?? null,
  }));
  return Response.json(
    { keys },
    {
      headers: { "Access-Control-Allow-Origin": "*", "Cache-Control": "public, max-age=0, must-revalidate" },
    },
  );
}
