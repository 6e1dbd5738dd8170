import { connection } from "next/server";
import { diskState } from "@/lib/platform/disk-space";
import { databaseAnswers } from "@/lib/platform/health";
import { jsonResponse } from "@/lib/platform/http/json-response";
import manifest from "@/package.json";

/**
 * For monitoring: 200 if it can serve, 503 if its database does not respond. `disk` warns: what is stored can
 * still be read.
 */
export async function GET() {
  await connection();
  const [database, disk] = [await databaseAnswers(), await diskState()];
  return jsonResponse(
    { ok: database, database, disk, version: manifest.version },
    { status: database ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
