import type { NextRequest } from "next/server";
import { renderNotFoundPage, renderReceiptPage } from "@/components/publications/page/render-page";
import { withErrorPage } from "@/components/publications/page/with-error-page";
import { withinLimit } from "@/lib/platform/rate-limit/within-limit";
import { htmlResponse } from "@/lib/publications/pages/html-response";
import { loadReceipt } from "@/lib/publications/receipts/loaders";

type Address = { params: Promise<{ unit: string; year: string; version: string }> };

/** The signed receipt of a published version, for printing and filing. */
export async function GET(request: NextRequest, { params }: Address) {
  const make = async () => {
    const receipt = await loadReceipt(await params);
    return receipt
      ? htmlResponse(request, await renderReceiptPage(receipt))
      : htmlResponse(request, await renderNotFoundPage(), 404);
  };
  return withErrorPage(request, () => withinLimit(request, "publicPages", make));
}
