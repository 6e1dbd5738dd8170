import { z } from "zod";
import type { CellId } from "./table";

/**
 * `value` is the figure as a decimal string, or null if the cell is blank; `typed` is the entered text if it
 * does not parse.
 */
export const figureSchema = z.object({
  value: z
    .string()
    .regex(/^-?\d{1,12}(\.\d{1,6})?$/)
    .nullable(),
  typed: z.string().max(100).optional(),
});
export type Figure = z.infer<typeof figureSchema>;

export const figuresSchema = z.record(z.string(), figureSchema);

/** The figures of a report by cell; a cell without an entry is blank. */
export type Figures = Readonly<Record<CellId, Figure>>;
