import type { Actor } from "@/lib/access/actor";
import { type SeasonPaper, seasonPapers } from "@/lib/core/season/season-paper";
import { writeWord } from "@/lib/exports/docx/write-word";
import { fileFormats, type PaperFormat, paperFormats } from "@/lib/exports/file-formats";
import { downloadResponse } from "@/lib/platform/http/download";
import { typesetter } from "@/lib/platform/typesetter";
import { loadSeasonPaper } from "./loaders";

type Asked = { county: string; year: string; paper: string; format: string };

/** Answers a request for a county's paper on its season, made anew each time. */
export async function seasonPaperResponse(
  actor: Actor,
  { county, year, paper, format }: Asked,
): Promise<Response> {
  const document =
    isPaper(paper) && isFormat(format) && /^\d{4}$/.test(year)
      ? await loadSeasonPaper(actor, { unitCode: county, year: Number(year), paper })
      : null;
  if (!document || !isFormat(format))
    return new Response("没有这份文件，或者您没有权限查看。", {
      status: 404,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
    });
  const { bytes } = format === "pdf" ? typesetter().writePdf(document) : await writeWord(document);
  const { mime, ending } = fileFormats[format];
  return downloadResponse({
    bytes,
    mime,
    name: `${document.title}.${ending}`,
    plainName: `${paper}.${ending}`,
    headers: { "Cache-Control": "private, no-store" },
  });
}

const isPaper = (word: string): word is SeasonPaper => (seasonPapers as readonly string[]).includes(word);
const isFormat = (word: string): word is PaperFormat => (paperFormats as readonly string[]).includes(word);
