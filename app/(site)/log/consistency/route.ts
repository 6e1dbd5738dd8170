import type { NextRequest } from "next/server";
import {
  openDataResponse,
  openFaultResponse,
  withinOpenLimit,
} from "@/lib/publications/open-data/open-response";
import { sizeOf } from "@/lib/publications/tree/ask";
import { loadConsistency } from "@/lib/publications/tree/loaders";

/** The proof that the tree of ?from= leaves is the beginning of that of ?to= (RFC 6962). */
export async function GET(request: NextRequest) {
  return withinOpenLimit(request, "openData", () => answer(request));
}

async function answer(request: NextRequest): Promise<Response> {
  const asked = request.nextUrl.searchParams;
  const [from, to] = [sizeOf(asked.get("from")), sizeOf(asked.get("to"))];
  const proof = from !== null && to !== null ? await loadConsistency(from, to) : null;
  return proof
    ? openDataResponse(request, { from, to, ...proof })
    : openFaultResponse(400, "badSize", "from 和 to 应为正整数，from 不大于 to，to 不大于现有项数。");
}
