import type { Actor } from "@/lib/access/actor";
import { currentActor } from "@/lib/access/auth/session";
import type { Form } from "@/lib/core/editions/form";
import { openRollUp } from "@/lib/counties/roll-up/files/open-roll-up";
import { rollUpWorkbook } from "@/lib/counties/roll-up/files/workbook";
import { rollUpCsv } from "@/lib/counties/roll-up/files/write-roll-up-csv";
import { loadRollUp } from "@/lib/counties/roll-up/loaders";
import { rollUpQuerySchema } from "@/lib/counties/roll-up/schema";
import type { CountyRollUp } from "@/lib/counties/roll-up/types";
import { now } from "@/lib/platform/clock";
import { downloadResponse } from "@/lib/platform/http/download";
import { unlessBusy } from "@/lib/platform/http/unless-busy";
import { withinLimit } from "@/lib/platform/rate-limit/within-limit";
import { recordEvent } from "@/lib/platform/record/mutations";

type Found = { rolled: CountyRollUp; form: Form };
const utf8 = (text: string) => new TextEncoder().encode(text);

const formats: Record<string, { mime: string; write: (found: Found) => Promise<Uint8Array> }> = {
  xlsx: {
    mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write: ({ rolled, form }) => rollUpWorkbook(rolled, form.tables, now()),
  },
  csv: {
    mime: "text/csv; charset=utf-8",
    write: async ({ rolled, form }) => utf8(rollUpCsv(rolled, form.tables)),
  },
  json: {
    mime: "application/json; charset=utf-8",
    write: async ({ rolled, form }) => utf8(`${JSON.stringify(openRollUp(rolled, form.tables), null, 2)}\n`),
  },
};

/** A county's roll-up of a year, as a file. */
export async function GET(request: Request, { params }: { params: Promise<{ format: string }> }) {
  const { format } = await params;
  const actor = await currentActor();
  const make = () => unlessBusy(() => answer(request, format, actor));
  return withinLimit(request, "exports", make, { ...(actor && { who: actor.id }) });
}

async function answer(request: Request, format: string, actor: Actor | null): Promise<Response> {
  const asked = rollUpQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const loaded = actor && (await loadRollUp(actor, { ...asked, basis: asked.of ?? "approved" }));
  const kind = Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (!actor || !loaded?.found || !kind)
    return new Response("没有这一年度的汇总，或者您没有权限查看。", {
      status: 404,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
    });
  const { county, year } = loaded.found.rolled;
  const payload = { year, format };
  await recordEvent({ kind: "export.rollUp", subject: county.code, actorId: actor.id, payload });
  return downloadResponse({
    bytes: await kind.write(loaded.found),
    mime: kind.mime,
    name: `${county.name}${year}年度汇总.${format}`,
    plainName: `roll-up-${county.code}-${year}.${format}`,
    headers: { "Cache-Control": "private, no-store" },
  });
}
