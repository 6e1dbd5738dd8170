import type { NextRequest } from "next/server";
import {
  openDataResponse,
  openFaultResponse,
  withinOpenLimit,
} from "@/lib/publications/open-data/open-response";
import { sizeOf } from "@/lib/publications/tree/ask";
import { loadLeaves } from "@/lib/publications/tree/loaders";

/** The leaves of the tree from ?from= on, at most 500. */
export async function GET(request: NextRequest) {
  return withinOpenLimit(request, "openData", () => answer(request));
}

async function answer(request: NextRequest): Promise<Response> {
  const from = sizeOf(request.nextUrl.searchParams.get("from") ?? "0");
  return from === null
    ? openFaultResponse(400, "badSize", "from 应为 0 或正整数。")
    : openDataResponse(request, await loadLeaves(from));
}
