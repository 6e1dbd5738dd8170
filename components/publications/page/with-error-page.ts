import { randomUUID } from "node:crypto";
import { logger } from "@/lib/platform/logger";
import { renderErrorPage } from "./render-page";

/**
 * The answer that `make` gives; where it fails, a page that says so with a number, under which the log tells why. Route handlers
 * have no error page of their own: a reader would be left with an empty one.
 */
export async function withErrorPage(request: Request, make: () => Promise<Response>): Promise<Response> {
  try {
    return await make();
  } catch (error) {
    const incident = randomUUID().slice(0, 8);
    const { pathname, search } = new URL(request.url);
    logger.error({ err: error, incident, path: pathname }, "a public page failed");
    return new Response(await renderErrorPage(incident, pathname + search), {
      status: 500,
      headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
    });
  }
}
