import { hasRoom, noRoom } from "../disk-space";
import { addressOf, isNobodys, networkOf } from "../http/client-address";
import type { BoundName } from "./bounds";
import { consume } from "./consume";

type Refuse = (message: string, status: 429 | 507) => Response;

const plain: Refuse = (message, status) =>
  new Response(message, { headers: { "Content-Type": "text/plain; charset=utf-8" }, status });

/**
 * The response of `make`, or 429 with Retry-After if the client exceeded the limit. Counted by network
 * address, or by `who`.
 */
export async function withinLimit(
  request: Request,
  name: BoundName,
  make: () => Promise<Response>,
  { who, refuse = plain }: { who?: string; refuse?: Refuse } = {},
): Promise<Response> {
  if (name === "exports" && !(await hasRoom())) return refuse(noRoom, 507);
  const address = addressOf(request.headers);
  const counted = who ?? (isNobodys(address) ? null : networkOf(address));
  const seconds = counted === null ? 0 : await consume(name, counted);
  if (seconds === 0) return make();
  const response = refuse(`请求太频繁，请 ${seconds} 秒后再试。`, 429);
  response.headers.set("Retry-After", String(seconds));
  response.headers.set("Cache-Control", "no-store");
  return response;
}
