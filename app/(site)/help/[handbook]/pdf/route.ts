import type { NextRequest } from "next/server";
import { renderNotFoundPage } from "@/components/publications/page/render-page";
import { withErrorPage } from "@/components/publications/page/with-error-page";
import { handbookResponse } from "@/lib/publications/help/handbook-file";
import { htmlResponse } from "@/lib/publications/pages/html-response";

type Address = { params: Promise<{ handbook: string }> };

/** A handbook as a PDF. */
export async function GET(request: NextRequest, { params }: Address) {
  return withErrorPage(request, async () => {
    const response = await handbookResponse(request, (await params).handbook, "pdf");
    return response ?? htmlResponse(request, await renderNotFoundPage(), 404);
  });
}
