import { loadMap } from "@/lib/publications/loaders";
import { yearMap } from "@/lib/publications/pages/site-map";
import { siteOrigin } from "@/lib/publications/pages/site-origin";
import { textResponse } from "@/lib/publications/pages/text-response";
import { yearParamsSchema } from "@/lib/publications/schema";

type Address = { params: Promise<{ year: string }> };

/** The URLs of a year's reports, for search engines. */
export async function GET(request: Request, { params }: Address) {
  const asked = yearParamsSchema.safeParse(await params);
  const addresses = asked.success ? await loadMap(asked.data.year) : null;
  if (!asked.success || !addresses) return new Response("没有公布过这一年度的报告。", { status: 404 });
  return textResponse(request, "application/xml", yearMap(siteOrigin(request), asked.data.year, addresses));
}
