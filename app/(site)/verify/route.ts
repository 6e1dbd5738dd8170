import type { NextRequest } from "next/server";
import { renderVerifyPage } from "@/components/publications/page/render-page";
import { withErrorPage } from "@/components/publications/page/with-error-page";
import { withinLimit } from "@/lib/platform/rate-limit/within-limit";
import { loadKeys } from "@/lib/publications/receipts/loaders";
import { loadHead } from "@/lib/publications/tree/loaders";
import { loadVerdictOfDigest, loadVerdictOfFile } from "@/lib/publications/verification/loaders";
import { digestSchema } from "@/lib/publications/verification/schema";
import type { Verdict } from "@/lib/publications/verification/types";
import { readUpload, UPLOAD_BYTES } from "@/lib/publications/verification/upload";

/** The form, and the result for a digest. */
export async function GET(request: NextRequest) {
  return withErrorPage(request, async () => {
    const asked = request.nextUrl.searchParams.get("sha256");
    if (asked === null) return answer(null);
    const digest = digestSchema.safeParse(asked);
    return digest.success
      ? withinLimit(request, "verify", async () => answer(await loadVerdictOfDigest(digest.data)))
      : answer({ kind: "refused", message: "核验码应是64位十六进制字符（0—9、a—f）。" }, 400);
  });
}

/** The result for an uploaded file, for browsers without scripts. The file is not stored. */
export async function POST(request: NextRequest) {
  const answerUpload = () =>
    readUpload(request, async (upload) =>
      "refused" in upload
        ? answer({ kind: "refused", message: upload.refused }, upload.status)
        : answer(await loadVerdictOfFile(upload.bytes)),
    );
  return withErrorPage(request, () => withinLimit(request, "verify", answerUpload));
}

async function answer(verdict: Verdict | null, status = 200): Promise<Response> {
  const html = await renderVerifyPage({
    verdict,
    keys: await loadKeys(),
    hasLog: (await loadHead()) !== null,
    megabytes: UPLOAD_BYTES / 1_000_000,
  });
  const headers = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(html, { status, headers });
}
