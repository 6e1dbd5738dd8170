import type { Actor } from "@/lib/access/actor";
import { currentActor } from "@/lib/access/auth/session";
import { loadCountySupplement } from "@/lib/counties/supplement/loaders";
import { supplementQuerySchema } from "@/lib/counties/supplement/schema";
import { supplementCsv } from "@/lib/counties/supplement/supplement-csv";
import { downloadResponse } from "@/lib/platform/http/download";
import { withinLimit } from "@/lib/platform/rate-limit/within-limit";
import { recordEvent } from "@/lib/platform/record/mutations";

/** The answers of a county's units to its supplementary questions, as a file for the county only. */
export async function GET(request: Request) {
  const actor = await currentActor();
  return withinLimit(request, "exports", () => answer(request, actor), { ...(actor && { who: actor.id }) });
}

async function answer(request: Request, actor: Actor | null): Promise<Response> {
  const asked = supplementQuerySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const loaded =
    actor && asked.success
      ? await loadCountySupplement(actor, { unitCode: asked.data.county, year: asked.data.year })
      : null;
  if (!actor || !loaded)
    return new Response("没有这一年度另要的数，或者您没有权限查看。", {
      status: 404,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
    });
  const { county, year } = loaded;
  await recordEvent({
    ...{ kind: "export.supplement", subject: county.code, actorId: actor.id },
    payload: { year, format: "csv" },
  });
  return downloadResponse({
    bytes: new TextEncoder().encode(supplementCsv(loaded)),
    mime: "text/csv; charset=utf-8",
    name: `${county.name}${year}年度另要的数（不公开）.csv`,
    plainName: `supplement-${county.code}-${year}.csv`,
    headers: { "Cache-Control": "private, no-store" },
  });
}
