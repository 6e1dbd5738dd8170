import type { Actor } from "@/lib/access/actor";
import { writeWord } from "@/lib/exports/docx/write-word";
import { fileFaces, type PaperFace, paperFaces } from "@/lib/exports/file-faces";
import { downloadResponse } from "@/lib/platform/download";
import { typesetter } from "@/lib/platform/typesetter";
import { loadPaper } from "./loaders";

/** Answers a request for a draft on paper. Made anew each time: what was typed a second ago stands in it. */
export async function paperResponse(actor: Actor, reportId: string, face: string): Promise<Response> {
  const document = isFace(face) ? await loadPaper(actor, { reportId }) : null;
  if (!document || !isFace(face))
    return new Response("没有这份草稿，或者您没有权限查看。", {
      status: 404,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
    });
  const { bytes } = face === "pdf" ? typesetter().writePdf(document) : await writeWord(document);
  const { mime, ending } = fileFaces[face];
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

function isFace(face: string): face is PaperFace {
  return (paperFaces as readonly string[]).includes(face);
}
