import { requireActor } from "@/lib/access/auth/session";
import { unlessBusy } from "@/lib/platform/http/unless-busy";
import { withinLimit } from "@/lib/platform/rate-limit/within-limit";
import { seasonPaperResponse } from "@/lib/reviews/season-papers/season-paper-response";

type Props = { params: Promise<{ county: string; year: string; paper: string; format: string }> };

/** A county's progress sheet, bulletin or letter, the latest or that of a number, as PDF or Word. */
export async function GET(request: Request, { params }: Props) {
  const [actor, asked] = [await requireActor(), await params];
  const number = new URL(request.url).searchParams.get("number");
  const make = () => seasonPaperResponse(actor, { ...asked, number });
  return withinLimit(request, "exports", () => unlessBusy(make), { who: actor.id });
}
