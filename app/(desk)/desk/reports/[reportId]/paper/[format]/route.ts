import { requireActor } from "@/lib/access/auth/session";
import { unlessBusy } from "@/lib/platform/http/unless-busy";
import { withinLimit } from "@/lib/platform/rate-limit/within-limit";
import { draftPrintResponse } from "@/lib/reports/draft-print/draft-print-response";

type Props = { params: Promise<{ reportId: string; format: string }> };

/** A draft for circulation in the township, as PDF or Word. */
export async function GET(request: Request, { params }: Props) {
  const { reportId, format } = await params;
  const actor = await requireActor();
  const make = () => draftPrintResponse(actor, reportId, format);
  return withinLimit(request, "exports", () => unlessBusy(make), { who: actor.id });
}
