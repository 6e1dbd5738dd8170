import { connection } from "next/server";
import { databaseAnswers } from "@/lib/platform/health";
import { jsonResponse } from "@/lib/platform/http/json-response";
import manifest from "@/package.json";

/** For monitoring: 200 if it can serve, 503 if its database does not respond. */
export async function GET() {
  await connection();
  const database = await databaseAnswers();
  return jsonResponse(
    { ok: database, database, version: manifest.version },
    { status: database ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
