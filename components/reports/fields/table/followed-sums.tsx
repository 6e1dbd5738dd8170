import { Link2 } from "lucide-react";
import type { Form } from "@/lib/core/editions/form";
import { cellLabel } from "@/lib/core/tables/cell-label";
import type { Sums } from "@/lib/core/tables/sums";
import { isComputed } from "@/lib/core/tables/table";

type Props = { sums: Sums; form: Form; tableId: string };

/** Maximum number of changed cells named above a table; each changed cell also has its own note. */
const NAMED = 6;

/**
 * Shown above a table of a county's own report: that its cells follow the sums, of which units, and which
 * cells changed.
 */
export function FollowedSums({ sums, form, tableId }: Props) {
  const changed = [...form.cells.values()].flatMap((cell) => {
    const sum = sums.cells[cell.id];
    if (cell.table.id !== tableId || isComputed(cell) || !sum?.before) return [];
    return [`${cellLabel(cell)} ${sum.before.value ?? "空白"} → ${sum.value ?? "空白"}`];
  });
  return (
    <div className="mb-3 grid gap-1 rounded-md border border-line bg-paper-2 px-3 py-2 text-sm">
      <p className="flex flex-wrap items-center gap-x-2">
        <Link2 aria-hidden size={16} className="shrink-0 text-accent" />
        <span>
          本表跟随汇总：{sums.included} / {sums.units} 个单位。合计变了，这里跟着变，直到审签。
        </span>
      </p>
      {changed.length > 0 && (
        <p className="text-ink-2">
          写入以后变过的：{changed.slice(0, NAMED).join("；")}
          {changed.length > NAMED && ` 等 ${changed.length} 格`}
        </p>
      )}
      <p className="text-ink-2">
        要用别的数：在“汇总”里另填一个数并写原因，或者直接改这一格，再在提醒里写明原因。
      </p>
    </div>
  );
}
