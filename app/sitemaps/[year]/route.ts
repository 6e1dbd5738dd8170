import { loadMap } from "@/lib/publications/loaders";
import { yearAddressSchema } from "@/lib/publications/schema";
import { yearMap } from "@/lib/publications/site-map";
import { siteOrigin } from "@/lib/publications/site-origin";
import { textAnswer } from "@/lib/publications/text-response";

type Address = { params: Promise<{ year: string }> };

/** The addresses of a year's reports, for searching programs. */
export async function GET(request: Request, { params }: Address) {
  const asked = yearAddressSchema.safeParse(await params);
  const addresses = asked.success ? await loadMap(asked.data.year) : null;
  if (!asked.success || !addresses) return new Response("没有公布过这一年度的报告。", { status: 404 });
  return textAnswer(request, "application/xml", yearMap(siteOrigin(request), asked.data.year, addresses));
}
