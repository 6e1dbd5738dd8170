import type { NextRequest } from "next/server";
import { drawNotFound, drawReceipt } from "@/components/publications/page/render-page";
import { answered } from "@/components/publications/page/with-error-page";
import { pageAnswer } from "@/lib/publications/pages/page-response";
import { loadReceipt } from "@/lib/publications/receipts/loaders";

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
