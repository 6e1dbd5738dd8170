import { currentActor } from "@/lib/access/auth/session";
import { loadBatch } from "@/lib/imports/loaders";
import { summaryCsv } from "@/lib/imports/review/files/summary-csv";
import { recordEvent } from "@/lib/platform/record/mutations";

/** The batch as a table for Excel or WPS. */
export async function GET(_: Request, { params }: { params: Promise<{ batchId: string }> }) {
  const actor = await currentActor();
  const loaded = actor && (await loadBatch(actor, await params));
  if (!actor || !loaded)
    return new Response("没有这一批文件，或者您没有权限查看。", {
      status: 404,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
    });
  const { countyCode, name: batch } = loaded.batch;
  const payload = { name: batch };
  await recordEvent({ kind: "export.importBatch", subject: countyCode, actorId: actor.id, payload });
  const name = encodeURIComponent(`${batch}-导入清单.csv`);
  return new Response(summaryCsv(loaded.rows, loaded.context.units, loaded.reports), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="imports.csv"; filename*=UTF-8''${name}`,
      "Cache-Control": "private, no-store",
    },
  });
}
