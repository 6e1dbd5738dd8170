import type { Actor } from "@/lib/access/actor";
import { isPrintFormat, notFoundText, printResponse } from "@/lib/platform/http/print-response";
import { recordEvent } from "@/lib/platform/record/mutations";
import { loadDraftPrint } from "./loaders";

/**
 * Responds with a draft for readers outside the system: with a watermark, last year's figures and the
 * findings.
 */
export async function draftPrintResponse(actor: Actor, reportId: string, format: string): Promise<Response> {
  if (!isPrintFormat(format)) return missing();
  const document = await loadDraftPrint(actor, { reportId });
  if (!document) return missing();
  const payload = { reportId, format };
  await recordEvent({ kind: "export.draft", subject: reportId, actorId: actor.id, payload });
  return printResponse(document, format, "draft");
}

const missing = () => notFoundText("没有这份草稿，或者您没有权限查看。");
