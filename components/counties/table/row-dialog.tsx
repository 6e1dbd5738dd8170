"use client";
import { Dialog } from "@/components/ui/dialog";
import type { Table } from "@/lib/core/tables/table";
import type { OwnRow } from "@/lib/counties/own-form/rows";
import { NationalRowForm } from "./national-row-form";
import { OwnRowForm } from "./own-row-form";
import type { RowEdit } from "./row-edit";

type Props = {
  edit: RowEdit;
  table: Table;
  rows: readonly OwnRow[];
  onChange: (rows: OwnRow[]) => void;
  onClose: () => void;
};

const titles = { add: "增加一行", own: "修改自行增加的行", national: "修改全国统一表的行" };

/** The dialog for adding or changing a row. Closing it changes nothing. */
export function RowDialog({ edit, table, rows, onChange, onClose }: Props) {
  const settle = (next: OwnRow[]) => {
    onChange(next);
    onClose();
  };
  return (
    <Dialog title={titles[edit.kind]} open onOpenChange={(open) => !open && onClose()}>
      {edit.kind === "national" ? (
        <NationalRowForm
          row={edit.row}
          standard={table.sections[0]?.rows.find(({ id }) => id === edit.row.id)}
          rows={rows}
          onSettled={settle}
        />
      ) : (
        <OwnRowForm edit={edit} rows={rows} onSettled={settle} />
      )}
    </Dialog>
  );
}
