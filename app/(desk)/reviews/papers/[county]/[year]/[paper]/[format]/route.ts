import { requireActor } from "@/lib/access/auth/session";
import { seasonPaperResponse } from "@/lib/reviews/season-papers/season-paper-response";

type Props = { params: Promise<{ county: string; year: string; paper: string; format: string }> };

/** A county's progress sheet, bulletin or letter of a year, as PDF or Word. */
export async function GET(_request: Request, { params }: Props) {
  return seasonPaperResponse(await requireActor(), await params);
}
