import type { NextRequest } from "next/server";
import {
  openDataResponse,
  openFaultResponse,
  withinOpenLimit,
} from "@/lib/publications/open-data/open-response";
import { loadHead } from "@/lib/publications/tree/loaders";

/**
 * The newest signed head of the tree of publications: a kept copy shows later whether history was rewritten.
 */
export async function GET(request: NextRequest) {
  return withinOpenLimit(request, "openData", () => answer(request));
}

async function answer(request: NextRequest): Promise<Response> {
  const head = await loadHead();
  return head
    ? openDataResponse(request, head)
    : openFaultResponse(404, "notFound", "还没有签名登记的公布，没有树头。");
}
