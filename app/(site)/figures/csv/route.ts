import type { NextRequest } from "next/server";
import { attachment } from "@/lib/platform/http/download";
import { cachedResponse } from "@/lib/publications/cache/cached-response";
import { figuresCsv } from "@/lib/publications/figures/figures-csv";
import { loadPlaceSeries } from "@/lib/publications/figures/loaders";
import { openFaultResponse, openHeaders } from "@/lib/publications/open-data/open-response";
import { textResponse } from "@/lib/publications/pages/text-response";

/** The figures of a place's units as CSV: one line a unit, year and indicator. */
export async function GET(request: NextRequest) {
  return cachedResponse(request, async (unconditional) => {
    const found = await loadPlaceSeries(Object.fromEntries(request.nextUrl.searchParams));
    if (!found) return openFaultResponse(404, "notFound", "没有这个地区：请在“按地区查看”里选一个县。");
    const response = textResponse(unconditional, "text/csv", figuresCsv(found));
    const { code, name } = found.place;
    const names = { name: `${name}各单位历年数据.csv`, plainName: `figures-${code}.csv` };
    const added = { ...openHeaders, "Content-Disposition": attachment(names) };
    for (const [header, value] of Object.entries(added)) response.headers.set(header, value);
    return response;
  });
}
