/**
 * The nonce of the page, without which its policy takes no style sheet that is added to it later; none on the
 * server.
 */
export function styleNonce(): string | undefined {
  if (typeof document === "undefined") return undefined;
  return document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce;
}
