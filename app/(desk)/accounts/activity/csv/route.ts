import { requireActor } from "@/lib/access/auth/session";
import { attachment } from "@/lib/platform/http/download";
import { withinLimit } from "@/lib/platform/rate-limit/within-limit";
import { activityCsv } from "@/lib/publications/activity/activity-csv";
import { activityQuerySchema, periodFault } from "@/lib/publications/activity/schema";

/** The activity log as a file. */
export async function GET(request: Request) {
  const actor = await requireActor();
  return withinLimit(request, "exports", () => answer(request), { who: actor.id });

  async function answer({ url }: Request): Promise<Response> {
    const query = activityQuerySchema.parse(Object.fromEntries(new URL(url).searchParams));
    const fault = periodFault(query);
    if (fault) return new Response(fault, { status: 400 });
    const stream = await activityCsv(actor, query);
    if (!stream) return new Response("您没有权限查看操作记录。", { status: 404 });
    return new Response(stream, {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": attachment({ name: "操作记录.csv", plainName: "activity.csv" }),
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
      },
    });
  }
}
