import { writerHeader } from "@/lib/access/request/writer-header";
import { pageAccount } from "./page-account";
import { heldUp, otherSite, Undelivered } from "./undelivered";
import { withinPatience } from "./within-patience";

type Fetch = typeof fetch;

/** How long an action may go without a sign of life, in milliseconds. */
const PATIENCE = 30_000;

/** The same for actions with files, and on pages whose actions lay out many reports. */
const LONG_PATIENCE = 180_000;
const longPages = /^\/(imports|reviews$|counties|accounts)/;

/**
 * Lets every server action of the page say whose page it is from, end in time, and tell what stood in its
 * way. Next.js sends them one after the other, each by the page's `fetch`, without a limit: one that is never
 * answered would hold up all after it, and what is not from the application comes out as one and the same
 * error.
 */
export function watchActions(scope: { fetch: Fetch } = globalThis): void {
  const plain = scope.fetch;
  scope.fetch = (address, init) =>
    new Headers(init?.headers).has("Next-Action")
      ? sendAction(plain.bind(globalThis), address, init ?? {})
      : plain.call(globalThis, address, init);
}

async function sendAction(send: Fetch, address: Parameters<Fetch>[0], init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  const account = pageAccount();
  if (account) headers.set(writerHeader, account);
  const response = await withinPatience(
    (signal) => send(address, { ...init, headers, signal }),
    patienceFor(address, init.body),
  );
  const fault = heldUp(response.status) ?? (isOtherSite(response) ? otherSite : null);
  if (fault) throw new Undelivered(fault);
  return response;
}

function patienceFor(address: Parameters<Fetch>[0], body: RequestInit["body"]): number {
  const { pathname } = new URL(String(address), globalThis.location?.href);
  return body instanceof FormData || longPages.test(pathname) ? LONG_PATIENCE : PATIENCE;
}

/** The application answers an action in a format of its own, or sends elsewhere. */
function isOtherSite({ ok, headers }: Response): boolean {
  const isOurs =
    headers.get("Content-Type")?.startsWith("text/x-component") || headers.has("x-action-redirect");
  return ok && !isOurs;
}
