import type { Actor } from "@/lib/access/actor";
import { isPaperFormat, noPaper, paperResponse } from "@/lib/platform/http/paper-response";
import { recordEvent } from "@/lib/platform/record/mutations";
import { loadPaper } from "./loaders";

/**
 * Answers a request for a draft on paper, for those who read it outside of the system: with a watermark, last year's
 * figures and the findings.
 */
export async function draftPaperResponse(actor: Actor, reportId: string, format: string): Promise<Response> {
  if (!isPaperFormat(format)) return missing();
  const document = await loadPaper(actor, { reportId });
  if (!document) return missing();
  const payload = { reportId, format };
  await recordEvent({ kind: "export.draft", subject: reportId, actorId: actor.id, payload });
  return paperResponse(document, format, "draft");
}

const missing = () => noPaper("没有这份草稿，或者您没有权限查看。");
