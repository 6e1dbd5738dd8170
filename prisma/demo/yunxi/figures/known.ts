/** Cell id → figure; what is left out is zero. */
export type KnownFigures = Record<string, number | string>;
