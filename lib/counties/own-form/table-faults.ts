import type { LocalTable } from "@/lib/core/tables/local-table";
import { localTableFaults } from "@/lib/core/tables/local-table";
import type { Table } from "@/lib/core/tables/table";
import { ownRowsOf } from "./rows";

/** All faults of a county's table, in sentences that name rows by their labels and not by their ids. */
export function tableFaults(table: Table, local: LocalTable): string[] {
  const labels = new Map(ownRowsOf(table, local).map(({ id, label }) => [`“${id}”`, `“${label}”`]));
  return localTableFaults(table, local).map((fault) =>
    fault.replace(/“[^“”]+”/g, (quoted) => labels.get(quoted) ?? quoted),
  );
}
