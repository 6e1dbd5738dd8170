"use client";
import { Button } from "@/components/ui/button";
import type { KnownLocalTable } from "@/lib/core/editions/edition";
import type { Table } from "@/lib/core/tables/table";
import { type OwnRow, ownRowsOf } from "@/lib/counties/own-form/rows";

type Props = {
  table: Table;
  known: readonly KnownLocalTable[];
  rows: readonly OwnRow[];
  onChosen: (message: string, rows: OwnRow[]) => void;
};

/**
 * Complete tables to start from: the national one, and those that cities or counties are known to have
 * printed.
 */
export function TakeOver({ table, known, rows, onChosen }: Props) {
  const national = ownRowsOf(table);
  return (
    <div className="flex flex-wrap gap-3">
      {known.map(({ place, year, table: local }) => {
        const own = ownRowsOf(table, local);
        return (
          <Button
            key={`${place}${year}`}
            why={sameRows(rows, own) && "现在就是这样"}
            onClick={() => onChosen(`已换成${place} ${year} 年的表。`, own)}
          >
            套用{place} {year} 年的表
          </Button>
        );
      })}
      <Button
        why={sameRows(rows, national) && "现在就是全国统一表"}
        onClick={() => onChosen("已恢复全国统一表。", national)}
      >
        恢复全国统一表
      </Button>
    </div>
  );
}

function sameRows(one: readonly OwnRow[], other: readonly OwnRow[]): boolean {
  const textOf = (rows: readonly OwnRow[]) =>
    JSON.stringify(
      rows.map(({ id, label, kind, unit, parts, removed }) => [id, label, kind, unit, parts, removed]),
    );
  return textOf(one) === textOf(other);
}
