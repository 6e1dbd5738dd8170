/** Set by proxy.ts on requests for signed-in pages: the nonce of their inline scripts. */
export const nonceHeader = "x-nonce";
