/** Set by proxy.ts on requests for signed-in pages, which cannot read their own URL. */
export const pathHeader = "x-signed-in-path";
