/** Set by proxy.ts on the requests of the desk's pages, which do not know their own address. */
export const pathHeader = "x-desk-path";
