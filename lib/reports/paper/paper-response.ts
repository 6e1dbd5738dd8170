import type { Actor } from "@/lib/access/actor";
import { isPaperFormat, noPaper, paperResponse } from "@/lib/platform/http/paper-response";
import { loadPaper } from "./loaders";

/**
 * Answers a request for a draft on paper, for those who read it outside of the system: with a watermark, last year's
 * figures and the findings.
 */
export async function draftPaperResponse(actor: Actor, reportId: string, format: string): Promise<Response> {
  if (!isPaperFormat(format)) return missing();
  const document = await loadPaper(actor, { reportId });
  return document ? paperResponse(document, format, "draft") : missing();
}

const missing = () => noPaper("没有这份草稿，或者您没有权限查看。");
