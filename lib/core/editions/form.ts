import { z } from "zod";
import { type Outline, outlineSchema } from "../outline/outline";
import { localTableSchema } from "../tables/local-table";
import type { Cell, Table } from "../tables/table";
import type { Edition } from "./edition";

/** What a county settles for a year, as data. Kept with every report that was begun under it. */
export const countyFormSchema = z.object({
  outline: outlineSchema.optional(),
  localTable: localTableSchema.optional(),
});
export type CountyForm = z.infer<typeof countyFormSchema>;

/** The form that one report is written in: an edition with its county's outline and rows. */
export type Form = {
  edition: Edition;
  year: number;
  outline: Outline;
  tables: Table[];
  /** Every value cell by id, over all tables, in printed order. */
  cells: ReadonlyMap<string, Cell>;
};
