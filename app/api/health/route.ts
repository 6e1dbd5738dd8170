import { connection, NextResponse } from "next/server";
import { databaseAnswers } from "@/lib/platform/health";
import manifest from "@/package.json";

/** For those who watch the server: 200 where it can serve, 503 where its database does not answer. */
export async function GET() {
  await connection();
  const database = await databaseAnswers();
  return NextResponse.json(
    { ok: database, database, version: manifest.version },
    { status: database ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
