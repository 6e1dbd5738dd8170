import type { NextRequest } from "next/server";
import { drawNotFound } from "@/components/publications/page/render-page";
import { answered } from "@/components/publications/page/with-error-page";
import { pageAnswer } from "@/lib/publications/pages/page-response";

/** Addresses at which nothing stands, on the whole site. */
export async function GET(request: NextRequest) {
  return answered(request, async () => pageAnswer(request, await drawNotFound(), 404));
}
