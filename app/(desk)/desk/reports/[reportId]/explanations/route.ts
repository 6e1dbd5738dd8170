import type { z } from "zod";
import { answerAlone } from "@/lib/access/answer-alone";
import { explainFindingAction } from "@/lib/reports/actions";
import type { explainSchema } from "@/lib/reports/schema";

type Sent = z.input<typeof explainSchema>;
type Context = { params: Promise<{ reportId: string }> };

/** Stores the explanation of a finding while it is typed. */
export async function POST(request: Request, { params }: Context) {
  const { reportId } = await params;
  return answerAlone(request, (sent) => explainFindingAction({ ...(sent as Sent), reportId }));
}
