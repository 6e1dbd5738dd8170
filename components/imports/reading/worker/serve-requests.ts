import { RefusedDocument } from "@/lib/imports/read/refused-document";
import type { WorkerRefusal } from "./messages";

/**
 * The worker's side of a WorkerClient: every request gets a response; errors are sent as messages in Chinese.
 */
export function serveRequests<Request, Response extends { type: string }>(
  respond: (request: Request) => Promise<Response>,
): void {
  self.onmessage = async ({ data }: MessageEvent<Request>) => self.postMessage(await answerTo(respond, data));
}

/** The response to one request, or the reason why there is none. */
export async function answerTo<Request, Response>(
  respond: (request: Request) => Promise<Response>,
  request: Request,
): Promise<Response | WorkerRefusal> {
  try {
    return await respond(request);
  } catch (error) {
    const message =
      error instanceof RefusedDocument
        ? error.message
        : "这份文件读不出来，可能已损坏。请用 Word 或 WPS 打开、另存为 .docx 后再试。";
    return { type: "refused", message };
  }
}
