/**
 * Forwards to NextAuth only the requests that this product uses, with a bounded body: its own handlers read
 * bodies of any size, and one of them logs arbitrary input.
 */

/** The NextAuth actions in use; `_log` is not. */
const used = new Set(["signin", "signout", "callback", "session", "csrf", "providers", "error"]);

/** Bytes: a form with a name, a password and a token has a few hundred. */
export const AUTH_BODY_BYTES = 16_384;

type Handler<Context> = (request: Request, context: Context) => Promise<Response>;

/**
 * The handler with these limits: 404 for unused actions and unknown providers (by id), and 411, 413 or 400
 * for a body without a length, too long or malformed.
 */
export function behindDoor<Context>(
  handle: Handler<Context>,
  providers: readonly string[],
): Handler<Context> {
  return async (request, context) => {
    const [action = "", provider, ...rest] = new URL(request.url).pathname
      .replace(/^\/api\/auth\/?/, "")
      .split("/");
    const isKnown = provider === undefined || providers.includes(provider);
    if (!used.has(action) || !isKnown || rest.length > 0) return refusal(404, "没有这个地址。");
    if (request.method === "POST") {
      const length = request.headers.get("content-length");
      if (length === null || !/^\d{1,15}$/.test(length)) return refusal(411, "请求没有注明长度。");
      if (Number(length) > AUTH_BODY_BYTES) return refusal(413, "请求内容过大。");
      if (!(await isReadable(request.clone()))) return refusal(400, "请求内容有误。");
    }
    return handle(request, context);
  };
}

/** NextAuth assumes that any JSON body is an object. */
async function isReadable(request: Request): Promise<boolean> {
  if (!request.headers.get("content-type")?.includes("json")) return true;
  const body: unknown = await request.json().catch(() => null);
  return typeof body === "object" && body !== null && !Array.isArray(body);
}

function refusal(status: number, message: string): Response {
  return new Response(message, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
