import clsx from "clsx";
import { ListPlus, Pencil, Trash2, Undo2 } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { levelOf, type OwnRow } from "@/lib/counties/own-form/rows";
import { rowKindLabels } from "./row-kinds";

type Props = {
  row: OwnRow;
  rows: readonly OwnRow[];
  onAdd: () => void;
  onEdit: () => void;
  onRemove: (removed: boolean) => void;
};

const indents = ["pl-3", "pl-6", "pl-9", "pl-12", "pl-14"] as const;

/** One row in the editor: its kind, its origin, and its actions. */
export function RowItem({ row, rows, onAdd, onEdit, onRemove }: Props) {
  const { label, removed, origin } = row;
  return (
    <li className={clsx("flex items-start gap-2 py-1.5 pr-2", indents[levelOf(row, rows)])}>
      <div className="min-w-0 grow py-1">
        <p className={clsx("[overflow-wrap:anywhere]", removed && "text-ink-3 line-through")}>{label}</p>
        <p className="text-[13px] text-ink-3">
          {removed ? "已删去" : `${origin === "own" ? "自行增加 · " : ""}${saysOf(row, rows)}`}
        </p>
      </div>
      {removed ? (
        <IconButton icon={Undo2} label={`恢复“${label}”`} onClick={() => onRemove(false)} />
      ) : (
        <>
          <IconButton icon={Pencil} label={`修改“${label}”`} onClick={onEdit} />
          <IconButton icon={ListPlus} label={`在“${label}”下面增加一行`} onClick={onAdd} />
          <IconButton icon={Trash2} label={`删去“${label}”`} onClick={() => onRemove(true)} />
        </>
      )}
    </li>
  );
}

function saysOf({ kind, unit, parts }: OwnRow, rows: readonly OwnRow[]): string {
  const present = rows.filter(({ id, removed }) => !removed && parts?.includes(id));
  const named = present.slice(0, 2).map(({ label }) => label);
  const formula = `${named.join("、")}${present.length > 2 ? `等 ${present.length} 行` : ""}`;
  return [rowKindLabels[kind] + (present.length > 0 ? `：${formula}` : ""), unit].filter(Boolean).join(" · ");
}
