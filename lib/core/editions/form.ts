import { z } from "zod";
import { type Outline, outlineSchema } from "../outline/outline";
import { localTableSchema } from "../tables/local-table";
import type { Cell, Table } from "../tables/table";
import type { Edition } from "./edition";

/**
 * A county's settings for the form of a year, as data. Stored with every report that was started with them.
 */
export const countyFormSchema = z.object({
  outline: outlineSchema.optional(),
  localTable: localTableSchema.optional(),
});
export type CountyForm = z.infer<typeof countyFormSchema>;

/** The form of one report: an edition with its county's outline and rows. */
export type Form = {
  edition: Edition;
  year: number;
  outline: Outline;
  tables: Table[];
  /** Every value cell by id, over all tables, in printed order. */
  cells: ReadonlyMap<string, Cell>;
};
