import { writerHeader } from "@/lib/access/request/writer-header";
import type { Refusal, Result } from "@/lib/core/refusal";
import { resultOf } from "../action-result";
import { pageAccount } from "./page-account";
import { heldUp, otherSite, Undelivered } from "./undelivered";
import { withinPatience } from "./within-patience";

type Options = {
  /** In milliseconds. */ patience?: number;
  /** Says in the words of this request what stood in its way. */
  faultOf?: (status: number) => Refusal | null;
};

/**
 * Posts to a route that responds like an action, but waits for no action before it and holds up none after
 * it. Never throws.
 */
export function postAlone<Value>(
  address: string,
  body: FormData | object,
  { patience = 30_000, faultOf = heldUp }: Options = {},
): Promise<Result<Value>> {
  return resultOf<Value>(send(address, body, patience, faultOf));
}

async function send(
  address: string,
  body: FormData | object,
  patience: number,
  faultOf: NonNullable<Options["faultOf"]>,
) {
  const isForm = body instanceof FormData;
  const account = pageAccount();
  const headers: Record<string, string> = isForm ? {} : { "Content-Type": "application/json" };
  if (account) headers[writerHeader] = account;
  const response = await withinPatience(
    (signal) =>
      fetch(address, { method: "POST", headers, body: isForm ? body : JSON.stringify(body), signal }),
    patience,
  );
  const fault = faultOf(response.status);
  if (fault) throw new Undelivered(fault);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return answerIn(await response.text());
}

/** Anything else than JSON is not from the application. */
function answerIn(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Undelivered(otherSite);
  }
}
