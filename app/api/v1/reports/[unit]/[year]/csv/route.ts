import type { NextRequest } from "next/server";
import { fileResponse } from "@/lib/publications/files/file-response";
import { openFaultResponse, openHeaders, withinOpenLimit } from "@/lib/publications/open-data/open-response";
import { reportParamsSchema } from "@/lib/publications/schema";

type Address = { params: Promise<{ unit: string; year: string }> };

/** The newest published version of one report as its stored CSV file, so that it can be verified. */
export async function GET(request: NextRequest, { params }: Address) {
  const asked = await params;
  const address = reportParamsSchema.safeParse(asked);
  if (!address.success)
    return openFaultResponse(
      400,
      "badAddress",
      address.error.issues.map(({ message }) => message).join("；"),
    );
  return withinOpenLimit(request, "openData", async () => {
    const answer = await fileResponse(request, asked, "csv");
    if (answer.status === 404)
      return openFaultResponse(404, "notFound", "没有公布过这个单位这一年度的报告。");
    for (const [name, value] of Object.entries(openHeaders)) answer.headers.set(name, value);
    return answer;
  });
}
