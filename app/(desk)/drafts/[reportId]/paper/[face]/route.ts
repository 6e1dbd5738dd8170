import { requireActor } from "@/lib/access/session";
import { paperResponse } from "@/lib/reports/paper/paper-response";

type Address = { params: Promise<{ reportId: string; face: string }> };

/** A draft for the paper round in the township, as PDF or Word. */
export async function GET(_request: Request, { params }: Address) {
  const { reportId, face } = await params;
  return paperResponse(await requireActor(), reportId, face);
}
