import { createHmac } from "node:crypto";
import { outboundEnv } from "../env";

/** The timeout of the gateway, in milliseconds. */
const PATIENCE = 15_000;

/**
 * Posts a message to the operator's gateway as JSON. `X-Nianbao-Signature` is `sha256=` and the HMAC-SHA256,
 * in hex, of the value of `X-Nianbao-Timestamp` (seconds), a dot and the body, so that the gateway can reject
 * unsigned and old requests. @throws {Error} if no gateway is configured, it cannot be reached, or it
 * responds other than 2xx
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
    // The signature is for this URL only: redirects are not followed.
    redirect: "error",
    signal: AbortSignal.timeout(PATIENCE),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`the gateway answered ${response.status}`);
}

function signatureOf(secret: string, timestamp: string, body: string): string {
  return createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");
}
