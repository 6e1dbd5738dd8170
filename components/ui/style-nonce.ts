/**
 * The nonce of the page, which its Content-Security-Policy requires for style sheets added later; undefined
 * on the server.
 */
export function styleNonce(): string | undefined {
  if (typeof document === "undefined") return undefined;
  return document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce;
}
