import { z } from "zod";
import { type Outline, outlineSchema } from "../outline/outline";
import { type Cell, type CellId, measures, type Table } from "../tables/table";

/** An edition of the report, as the national notices define it. Frozen once used. */
export type EditionId = "2014" | "2019" | "2021";

export type Edition = {
  id: EditionId;
  name: string;
  /** Report years, both inclusive; `to` is null for the edition in force. */
  years: { from: number; to: number | null };
  legalBasis: { title: string; number: string; clause: string }[];
  /** The first is the default. 2019 and 2021 have exactly one. */
  outlines: Outline[];
  tables: Table[];
  /**
   * Cells whose id the edition before has as well, for something else: in this edition's first year they are not compared
   * with last year's. Cells without a namesake need no entry.
   */
  redefined?: readonly CellId[];
};

/** One row as data, for rows that a county adds for a year (domain 1.4). Validated on the way in. */
export const localRowSchema = z.object({
  id: z.string().regex(/^[a-z][A-Za-z0-9.]{0,59}$/),
  label: z.string().min(1).max(200),
  note: z.string().max(200).optional(),
  level: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  kind: z.enum(["header", "input", "sum", "union"]),
  parent: z.string().optional(),
  unit: z.enum(measures).nullable().optional(),
  parts: z.array(z.string()).optional(),
});

/**
 * How a county's table of a year departs from the national one (2014 edition only).
 * Applied in this order: keep, remove, relabel, reparts, insert.
 */
export const localTableSchema = z.object({
  /** Only these national rows remain, where given. */
  keep: z.array(z.string()).optional(),
  remove: z.array(z.string()).optional(),
  /** Row id → the label that the county prints. */
  relabel: z.record(z.string(), z.string().min(1).max(200)).optional(),
  /** Row id → new parts of a sum or union, where a local row joins it. */
  reparts: z.record(z.string(), z.array(z.string())).optional(),
  /** `after` is a row id, or null for the top. */
  insert: z
    .array(z.object({ after: z.string().nullable(), rows: z.array(localRowSchema).min(1) }))
    .optional(),
  /** False where the county counts these figures without printing a table. */
  printed: z.boolean().optional(),
});
export type LocalTable = z.infer<typeof localTableSchema>;

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
