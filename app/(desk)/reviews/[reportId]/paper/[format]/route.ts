import { requireActor } from "@/lib/access/auth/session";
import { unlessBusy } from "@/lib/platform/http/unless-busy";
import { withinLimit } from "@/lib/platform/rate-limit/within-limit";
import { reviewPrintResponse } from "@/lib/reviews/print/review-print-response";

type Props = { params: Promise<{ reportId: string; format: string }> };

/** A submitted version with the county's notes, as PDF or Word. */
export async function GET(request: Request, { params }: Props) {
  const { reportId, format } = await params;
  const actor = await requireActor();
  const make = () => reviewPrintResponse(actor, reportId, format);
  return withinLimit(request, "exports", () => unlessBusy(make), { who: actor.id });
}
