import { currentAccount } from "@/lib/access/auth/session";
import { isFromThisSite } from "@/lib/access/request/same-origin";
import { jsonResponse } from "@/lib/platform/http/json-response";
import { answerSave, offerSaves } from "@/lib/reports/saves/answer-save";

type Context = { params: Promise<{ reportId: string }> };

// Once this module is loaded, which the first save does, saves no longer pass through Next.js.
offerSaves();

/**
 * Saves changes of a draft. A plain request instead of an action call, so that the page can abort one without
 * a response and see HTTP errors; it runs the same action, which validates every change and checks the
 * permission, and returns the action's result.
 */
export async function POST(request: Request, { params }: Context) {
  if (!isFromThisSite(request)) return new Response(null, { status: 403 });
  const { reportId } = await params;
  const { headers, answer } = await answerSave(request, reportId, currentAccount);
  return jsonResponse(answer, { headers });
}
