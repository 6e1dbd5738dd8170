declare global {
  /** The name by which libraries know it that add a style sheet to the page (get-nonce, for dialogs that keep the page from scrolling). */
  var __webpack_nonce__: string | undefined;
}

/** Runs in a script that has the page's nonce: tells it to what adds style sheets to the page later. */
export const styleNonceScript = "globalThis.__webpack_nonce__=document.currentScript.nonce;";

/** The nonce of the page, without which a style sheet that is added to it is not taken; none on the server. */
export function styleNonce(): string | undefined {
  return globalThis.__webpack_nonce__;
}
