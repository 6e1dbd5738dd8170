import type { Actor } from "@/lib/access/actor";
import { writeWord } from "@/lib/exports/docx/write-word";
import { fileFormats, type PaperFormat, paperFormats } from "@/lib/exports/file-formats";
import { downloadResponse } from "@/lib/platform/http/download";
import { typesetter } from "@/lib/platform/typesetter";
import { loadPaper } from "./loaders";

/** Answers a request for a draft on paper. Made anew each time: what was typed a second ago stands in it. */
export async function paperResponse(actor: Actor, reportId: string, format: string): Promise<Response> {
  const document = isPaperFormat(format) ? await loadPaper(actor, { reportId }) : null;
  if (!document || !isPaperFormat(format))
    return new Response("没有这份草稿，或者您没有权限查看。", {
      status: 404,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
    });
  const { bytes } = format === "pdf" ? typesetter().writePdf(document) : await writeWord(document);
  const { mime, ending } = fileFormats[format];
  return downloadResponse({
    bytes,
    mime,
    name: `${document.title.slice(-NAME_CHARACTERS)}.${ending}`,
    plainName: `draft.${ending}`,
    headers: { "Cache-Control": "private, no-store" },
  });
}

/** File systems take 255 bytes, a Chinese character being three of them. */
const NAME_CHARACTERS = 70;

function isPaperFormat(format: string): format is PaperFormat {
  return (paperFormats as readonly string[]).includes(format);
}
