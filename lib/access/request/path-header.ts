/** Set by proxy.ts on requests for signed-in pages, which do not know their own address. */
export const pathHeader = "x-signed-in-path";
