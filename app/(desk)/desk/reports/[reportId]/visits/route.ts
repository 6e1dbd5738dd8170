import { answerAlone } from "@/lib/access/answer-alone";
import { rememberVisitAction } from "@/lib/reports/actions";
import type { VisitInput } from "@/lib/reports/schema";

type Context = { params: Promise<{ reportId: string }> };

/** Stores the step at which the draft is open, with every change of step. */
export async function POST(request: Request, { params }: Context) {
  const { reportId } = await params;
  return answerAlone(request, (sent) => rememberVisitAction({ ...(sent as VisitInput), reportId }));
}
