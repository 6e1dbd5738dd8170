import { createHmac } from "node:crypto";
import { outboundEnv } from "../env";

/** Milliseconds until a gateway that does not answer is given up. */
const PATIENCE = 15_000;

/**
 * Hands a message to the operator's gateway as JSON. `X-Nianbao-Signature` is `sha256=` and the HMAC-SHA256,
 * in hex, of the value of `X-Nianbao-Timestamp` (seconds), a dot and the body: the gateway refuses what is
 * not signed, or is old.
 * @throws {Error} where no gateway is set, it cannot be reached, or it answers other than 2xx
 */
export async function postSigned(message: unknown, sentAt: Date): Promise<void> {
  const { webhook } = outboundEnv();
  if (!webhook) throw new Error("no gateway is set");
  const body = JSON.stringify(message);
  const timestamp = String(Math.floor(sentAt.getTime() / 1000));
  const response = await fetch(webhook.url, {
    method: "POST",
    headers: {
      "content-type": "application/json; charset=utf-8",
      "x-nianbao-timestamp": timestamp,
      "x-nianbao-signature": `sha256=${signatureOf(webhook.secret, timestamp, body)}`,
    },
    body,
    // What is signed is for that one address: redirects are not followed.
    redirect: "error",
    signal: AbortSignal.timeout(PATIENCE),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`the gateway answered ${response.status}`);
}

function signatureOf(secret: string, timestamp: string, body: string): string {
  return createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");
}
