import { runBeside } from "@/lib/platform/beside/beside";
import { attachment } from "@/lib/platform/http/download";
import { cachedResponse } from "../../cache/cached-response";
import { openFaultResponse, openHeaders, withinOpenLimit } from "../../open-data/open-response";
import { publicCacheControl } from "../../pages/cache-control";
import { excessText } from "../excess";
import { loadFigures } from "../loaders";
import { figuresParameters, soundFiguresQuery } from "../schema";
import type { ComparedFigures } from "../types";
import { figureLines, figureStateLabels } from "./figure-lines";
import { figureCells, figureColumns, figuresCsv } from "./figures-csv";
import { figuresJson } from "./figures-json";

/** The file formats of compared figures. */
const formats = {
  csv: { mime: "text/csv; charset=utf-8", write: (found) => figuresCsv(figureLines(found)) },
  json: { mime: "application/json; charset=utf-8", write: (found) => JSON.stringify(figuresJson(found)) },
  xlsx: {
    mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write: workbookOf,
  },
} as const satisfies Record<string, { mime: string; write: (found: ComparedFigures) => unknown }>;
export type FiguresFormat = keyof typeof formats;

/** Responds with the figures of a query as a file, unless the client has asked too often. */
export function figuresFileResponse(request: Request, format: FiguresFormat): Promise<Response> {
  const make = async (_: Request, asked: URLSearchParams) => {
    const found = await loadFigures(asked, "file");
    if (!found) return openFaultResponse(404, "notFound", "没有这个地区：请在“按地区查看”里选一个市或者县。");
    if (found.tooMuch) return openFaultResponse(400, "tooMuch", excessText(found.tooMuch));
    const { mime, write } = formats[format];
    const of = found.place ? `${found.place.name}各单位` : "各单位";
    const names = {
      name: `${of}历年数据.${format}`,
      plainName: `figures${found.place ? `-${found.place.code}` : ""}.${format}`,
    };
    return new Response(await write(found), {
      headers: {
        ...openHeaders,
        "Content-Type": mime,
        "Content-Disposition": attachment(names),
        "Cache-Control": publicCacheControl,
      },
    });
  };
  return withinOpenLimit(request, "openData", () =>
    cachedResponse(request, figuresParameters, make, { soundOf: soundFiguresQuery }),
  );
}

async function workbookOf(found: ComparedFigures): Promise<Uint8Array<ArrayBuffer>> {
  const notes = [
    ["来源", "各年度已公布的报告的最新版本。"],
    ["数值为空", Object.values(figureStateLabels).filter(Boolean).join("；")],
    ["口径", "标“是”的年度，指标的统计口径从这一年度起改变，与以前的数不能直接相比。"],
    ["名次", "由多到少，只表示数的大小；数相同的名次相同。有5个以上单位的数才给出。"],
  ];
  // Without units there is no year either: then the first year of the Regulation is used.
  const at = new Date(Date.UTC(Math.max(2008, ...found.years) + 1, 0, 1));
  const sheets = [
    {
      ...{ name: "数据", heads: figureColumns, lines: figureLines(found).map(figureCells) },
      widths: [14, 12, 22, 8, 24, 8, 10, 18, 10, 8, 8],
    },
    { name: "说明", heads: ["事项", "说明"], lines: notes, widths: [14, 90] },
  ];
  const bytes = await runBeside("workbook", { title: "各单位历年数据", at, sheets });
  return new Uint8Array(bytes);
}
