import { connection } from "next/server";
import { loadKeys } from "@/lib/publications/receipts/loaders";

/** The site's public keys, present and past, for verification elsewhere. */
export async function GET() {
  await connection();
  const keys = (await loadKeys()).map(({ id, algorithm, publicKey, firstUsedAt, current }) => ({
    id,
    algorithm,
    publicKey,
    firstUsedAt: firstUsedAt?.toISOString() ?? null,
    current,
  }));
  return Response.json(
    { keys },
    {
      headers: { "Access-Control-Allow-Origin": "*", "Cache-Control": "public, max-age=0, must-revalidate" },
    },
  );
}
