/** Cell id → figure; what is left out is zero. */
export type Known = Record<string, number | string>;
