/** Set by proxy.ts on requests for signed-in pages: the CSP nonce of their inline scripts. */
export const nonceHeader = "x-nonce";
