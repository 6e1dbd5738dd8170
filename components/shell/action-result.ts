import { type Refusal, type Result, refused } from "@/lib/core/refusal";
import { noConnection, Undelivered } from "./transport/undelivered";

/** The return value of next-safe-action's client; `data` is the action's own Result. */
type Sent<Value> = { data?: Result<Value>; serverError?: Refusal; validationErrors?: unknown };

/**
 * Converts everything that may happen to an action to a Result: its own result, malformed input (code
 * `invalid.<path>`), an expired session (`signedOut`), an unexpected error or response (`unexpected`), an
 * unreachable server (`offline`), one that does not answer in time (`timeout`) or no longer has the action
 * (`otherVersion`), or what stood in its way (`blocked`, `tooLarge`, `otherSite`). Messages are in Chinese;
 * never throws, except to pass on a redirect.
 */
export async function resultOf<Value>(call: Promise<Sent<Value>> | Sent<Value>): Promise<Result<Value>> {
  let sent: Sent<Value> | undefined;
  try {
    sent = await call;
  } catch (error) {
    if (isNavigation(error)) throw error;
    return failed(error);
  }
  if (sent?.data) return sent.data;
  if (sent?.serverError) return { ok: false, refusals: [sent.serverError] };
  const refusals = invalidities(sent?.validationErrors);
  if (refusals.length > 0) return { ok: false, refusals };
  return refused("unexpected", "服务器没有给出结果，请刷新页面查看这一步是否已完成。");
}

/**
 * Why a call got no result. Next.js throws a TypeError without a connection, an error of its own if the
 * server has no such action, and another if something else than the application responded, like a proxy.
 */
function failed(error: unknown): ReturnType<typeof refused> {
  if (error instanceof Undelivered) return { ok: false, refusals: [error.refusal] };
  if (error instanceof Error && error.name === "UnrecognizedActionError")
    return refused(
      "otherVersion",
      "系统已经更新，本页还是更新以前打开的，这一步没有办。您写的内容还在本页，请先复制要保留的内容，再刷新页面重新办理。",
    );
  if (error instanceof TypeError) return { ok: false, refusals: [noConnection] };
  return refused(
    "unexpected",
    "服务器没有正常答复，可能正在更新或者重新启动，不能确定这一步是否已经办成。您写的内容还在本页，请过几分钟再试；如仍不行，请先复制要保留的内容，再刷新页面查看。",
  );
}

/** Next.js redirects by throwing an error with a digest. */
function isNavigation(error: unknown): boolean {
  return error instanceof Error && "digest" in error && String(error.digest).startsWith("NEXT_");
}

/** Every message in a tree of validation errors, each with the path of its field. */
function invalidities(errors: unknown, path: readonly string[] = []): Refusal[] {
  if (typeof errors !== "object" || errors === null) return [];
  return Object.entries(errors).flatMap(([key, inner]) =>
    key === "_errors" && Array.isArray(inner)
      ? inner.map((message) => ({ code: ["invalid", ...path].join("."), message: String(message) }))
      : invalidities(inner, [...path, key]),
  );
}
