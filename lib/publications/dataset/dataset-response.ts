import { editionOf } from "@/lib/core/editions/registry";
import { attachment } from "@/lib/platform/http/download";
import { byteStream } from "@/lib/platform/http/text-stream";
import { readPresent } from "../cache/read-public";
import { openFaultResponse, openHeaders } from "../open-data/open-response";
import { publicCacheControl } from "../pages/cache-control";
import { isKnown } from "../pages/etag";
import { textResponse } from "../pages/text-response";
import { datasetQuerySchema, placeParamsSchema, yearParamsSchema } from "../schema";
import { dictionaryCsv } from "./dictionary";
import { type DatasetFormat, datasetFormats, loadDataset, loadPlaceDataset } from "./loaders";

type Params = { year: string };

/**
 * Responds with a year's figures as one streamed file; a client that has it gets 304 before anything is read.
 */
export async function datasetResponse(
  request: Request,
  params: Params,
  format: DatasetFormat,
): Promise<Response> {
  const asked = yearParamsSchema.safeParse(params);
  if (!asked.success) return badAddress(asked.error.issues.map(({ message }) => message));
  const { year } = asked.data;
  const narrowed = narrowedBy(request);
  if (!narrowed.success) return badAddress(narrowed.error.issues.map(({ message }) => message));
  const { place = "", kind = "" } = narrowed.data;
  return readPresent(async (revision) => {
    const headers = headersOf(`${year}-${format}-${place}-${kind}`, revision);
    if (isKnown(request, headers.ETag.slice(2))) return new Response(null, { status: 304, headers });
    const found = await loadDataset(year, format, narrowed.data);
    if (!found) return openFaultResponse(404, "notFound", "没有公布过这一年度的报告。");
    const of = [place, kind].map((each) => (each ? `-${each}` : "")).join("");
    const names = {
      name: `政府信息公开年报指标-${year}${of}（${found.edition}年版）.${format}`,
      plainName: `figures-${year}${of}-edition-${found.edition}.${format}`,
    };
    return new Response(byteStream(found.pieces), {
      headers: {
        ...headers,
        "Content-Type": datasetFormats[format].mime,
        "Content-Disposition": attachment(names),
      },
    });
  });
}

/** Empty parameters do not filter. */
function narrowedBy(request: Request) {
  const given = [...new URL(request.url).searchParams].filter(([, value]) => value !== "");
  return datasetQuerySchema.safeParse(Object.fromEntries(given));
}

/** The ETag depends on the public revision, so that the file need not be read to compute it. */
function headersOf(file: string, revision: bigint) {
  return {
    ...openHeaders,
    ETag: `W/"${file}-${revision}"`,
    "Cache-Control": publicCacheControl,
  };
}

/** Responds with every figure of a place for all years, with the dictionaries, as one archive. */
export async function placeDatasetResponse(request: Request, params: { place: string }): Promise<Response> {
  const asked = placeParamsSchema.safeParse(params);
  if (!asked.success) return badAddress(asked.error.issues.map(({ message }) => message));
  const { place } = asked.data;
  return readPresent(async (revision) => {
    const headers = headersOf(`${place}-zip`, revision);
    if (isKnown(request, headers.ETag.slice(2))) return new Response(null, { status: 304, headers });
    const found = await loadPlaceDataset(place);
    if (!found) return openFaultResponse(404, "notFound", "没有这个地区。");
    const names = { name: `${found.name}政府信息公开年报指标.zip`, plainName: `figures-${place}.zip` };
    return new Response(byteStream(found.pieces), {
      headers: { ...headers, "Content-Type": "application/zip", "Content-Disposition": attachment(names) },
    });
  });
}

/** Responds with the descriptions of the cells of a year's edition. */
export function dictionaryResponse(request: Request, params: Params): Response {
  const asked = yearParamsSchema.safeParse(params);
  if (!asked.success) return badAddress(asked.error.issues.map(({ message }) => message));
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

function badAddress(messages: readonly string[]): Response {
  return openFaultResponse(400, "badAddress", messages.join("；"));
}
