/** Cell id → figure; missing cells are zero. */
export type KnownFigures = Record<string, number | string>;
