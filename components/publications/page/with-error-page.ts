import { randomUUID } from "node:crypto";
import { logger } from "@/lib/platform/logger";
import { isOverload, isUnavailable, RETRY_AFTER_S } from "@/lib/platform/overload";
import { unshownOf } from "@/lib/publications/take-down/unshown";
import { renderErrorPage, renderUnshownPage } from "./render-page";

const headers = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" };

/**
 * The response of `make`; if it fails, an error page with a number under which the log has the cause. Route
 * handlers have no built-in error page, so readers would get an empty one. For a publication that was taken
 * down or altered, a page with the reason.
 */
export async function withErrorPage(request: Request, make: () => Promise<Response>): Promise<Response> {
  try {
    return await make();
  } catch (error) {
    const unshown = unshownOf(error);
    if (unshown) return new Response(await renderUnshownPage(unshown), { status: unshown.status, headers });
    const incident = randomUUID().slice(0, 8);
    const { pathname, search } = new URL(request.url);
    logger.error({ err: error, incident, path: pathname }, "a public page failed");
    const html = await renderErrorPage(incident, pathname + search);
    if (!isOverload(error) && !isUnavailable(error)) return new Response(html, { status: 500, headers });
    return new Response(html, { status: 503, headers: { ...headers, "Retry-After": String(RETRY_AFTER_S) } });
  }
}
