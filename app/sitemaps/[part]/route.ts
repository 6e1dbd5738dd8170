import { withinLimit } from "@/lib/platform/rate-limit/within-limit";
import { readPresent } from "@/lib/publications/cache/read-public";
import { loadMap } from "@/lib/publications/loaders";
import { partMap } from "@/lib/publications/pages/site-map";
import { siteOrigin } from "@/lib/publications/pages/site-origin";
import { textResponse } from "@/lib/publications/pages/text-response";
import { mapPartSchema } from "@/lib/publications/schema";

type Address = { params: Promise<{ part: string }> };

/** The URLs of some of the reports, for search engines. */
export async function GET(request: Request, { params }: Address) {
  return withinLimit(request, "publicPages", async () => answer(request, (await params).part));
}

async function answer(request: Request, part: string): Promise<Response> {
  const asked = mapPartSchema.safeParse(part);
  const reports = asked.success ? await readPresent(() => loadMap(asked.data)) : null;
  if (!reports) return new Response("没有公布过这一部分的报告。", { status: 404 });
  return textResponse(request, "application/xml", partMap(siteOrigin(request), reports));
}
