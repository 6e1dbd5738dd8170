import type { Route } from "next";
import type { Basis } from "@/lib/counties/roll-up/types";

type Place = {
  county: string;
  year: number;
  of: Basis;
  table?: string;
  column?: string;
  cell?: string;
  view?: "tree";
};

/** The address of a roll-up, of one cell in it, or of one of its files. */
export function rollUpHref({ county, year, of, table, column, cell, view }: Place, path = "/roll-up"): Route {
  const query = new URLSearchParams({ county, year: String(year), of });
  if (table) query.set("table", table);
  if (column) query.set("column", column);
  if (cell) query.set("cell", cell);
  if (view) query.set("view", view);
  return `${path}?${query}` as Route;
}
