import type { NextRequest } from "next/server";
import { answered } from "@/components/reading/page/answered";
import { drawNotFound } from "@/components/reading/page/draw";
import { pageAnswer } from "@/lib/publications/page-response";

/** Addresses at which nothing stands, on the whole site. */
export async function GET(request: NextRequest) {
  return answered(request, async () => pageAnswer(request, await drawNotFound(), 404));
}
