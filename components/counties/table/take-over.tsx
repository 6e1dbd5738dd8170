"use client";
import { Button } from "@/components/ui/button";
import { ziboLocal2017 } from "@/lib/core/editions/2014/local-zibo";
import type { Table } from "@/lib/core/tables/table";
import { type OwnRow, ownRowsOf } from "@/lib/counties/own-rows";

type Props = {
  table: Table;
  rows: readonly OwnRow[];
  onChosen: (message: string, rows: OwnRow[]) => void;
};

/** Tables that can be taken over whole: the national one, and the one that a city is known to have printed. */
export function TakeOver({ table, rows, onChosen }: Props) {
  const national = ownRowsOf(table);
  const zibo = ownRowsOf(table, ziboLocal2017);
  return (
    <div className="flex flex-wrap gap-3">
      <Button disabled={sameRows(rows, zibo)} onClick={() => onChosen("已换成淄博市 2017 年的表。", zibo)}>
        套用淄博市 2017 年的表
      </Button>
      <Button disabled={sameRows(rows, national)} onClick={() => onChosen("已恢复全国统一表。", national)}>
        恢复全国统一表
      </Button>
    </div>
  );
}

function sameRows(one: readonly OwnRow[], other: readonly OwnRow[]): boolean {
  const said = (rows: readonly OwnRow[]) =>
    JSON.stringify(
      rows.map(({ id, label, kind, unit, parts, removed }) => [id, label, kind, unit, parts, removed]),
    );
  return said(one) === said(other);
}
