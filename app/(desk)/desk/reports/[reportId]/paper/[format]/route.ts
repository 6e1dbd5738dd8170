import { requireActor } from "@/lib/access/session";
import { paperResponse } from "@/lib/reports/paper/paper-response";

type Props = { params: Promise<{ reportId: string; format: string }> };

/** A draft for the paper round in the township, as PDF or Word. */
export async function GET(_request: Request, { params }: Props) {
  const { reportId, format } = await params;
  return paperResponse(await requireActor(), reportId, format);
}
