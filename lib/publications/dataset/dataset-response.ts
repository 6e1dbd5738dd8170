import { editionOf } from "@/lib/core/editions/registry";
import { attachment } from "@/lib/platform/http/download";
import { byteStream } from "@/lib/platform/http/text-stream";
import { findPublicRevision } from "../cache/data";
import { openFaultResponse, openHeaders } from "../open-data/open-response";
import { publicCacheControl } from "../pages/cache-control";
import { isKnown } from "../pages/etag";
import { textResponse } from "../pages/text-response";
import { yearParamsSchema } from "../schema";
import { dictionaryCsv } from "./dictionary";
import { type DatasetFormat, datasetFormats, loadDataset } from "./loaders";

type Params = { year: string };

/** Answers a request for a year's figures as one file, which is written while it is read; who has it gets 304 before anything is read. */
export async function datasetResponse(
  request: Request,
  params: Params,
  format: DatasetFormat,
): Promise<Response> {
  const asked = yearParamsSchema.safeParse(params);
  if (!asked.success) return badYear(asked.error.issues.map(({ message }) => message));
  const { year } = asked.data;
  const headers = {
    ...openHeaders,
    ETag: `W/"${year}-${format}-${await findPublicRevision()}"`,
    "Cache-Control": publicCacheControl,
  };
  if (isKnown(request, headers.ETag.slice(2))) return new Response(null, { status: 304, headers });
  const found = await loadDataset(year, format);
  if (!found) return openFaultResponse(404, "notFound", "没有公布过这一年度的报告。");
  const names = {
    name: `政府信息公开年报指标-${year}（${found.edition}年版）.${format}`,
    plainName: `figures-${year}-edition-${found.edition}.${format}`,
  };
  return new Response(byteStream(found.pieces), {
    headers: {
      ...headers,
      "Content-Type": datasetFormats[format].mime,
      "Content-Disposition": attachment(names),
    },
  });
}

/** Answers a request for what the cells of a year's edition count. */
export function dictionaryResponse(request: Request, params: Params): Response {
  const asked = yearParamsSchema.safeParse(params);
  if (!asked.success) return badYear(asked.error.issues.map(({ message }) => message));
  const edition = editionOf(asked.data.year);
  if (!edition) return openFaultResponse(404, "notFound", "没有这一年度的报告格式。");
  const response = textResponse(request, "text/csv", dictionaryCsv(edition));
  const names = {
    name: `政府信息公开年报指标说明（${edition.id}年版）.csv`,
    plainName: `dictionary-edition-${edition.id}.csv`,
  };
  const added = { ...openHeaders, "Content-Disposition": attachment(names) };
  for (const [header, value] of Object.entries(added)) response.headers.set(header, value);
  return response;
}

function badYear(messages: readonly string[]): Response {
  return openFaultResponse(400, "badAddress", messages.join("；"));
}
