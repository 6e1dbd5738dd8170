import type { NextRequest } from "next/server";
import { answered } from "@/components/reading/page/answered";
import { drawNotFound, drawReceipt } from "@/components/reading/page/draw";
import { loadReceipt } from "@/lib/publications/manifests/loaders";
import { pageAnswer } from "@/lib/publications/page-response";

type Address = { params: Promise<{ unit: string; year: string; version: string }> };

/** The signed receipt of a published version, to be printed and filed. */
export async function GET(request: NextRequest, { params }: Address) {
  return answered(request, async () => {
    const receipt = await loadReceipt(await params);
    return receipt
      ? pageAnswer(request, await drawReceipt(receipt))
      : pageAnswer(request, await drawNotFound(), 404);
  });
}
