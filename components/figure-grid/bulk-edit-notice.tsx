import type { LeftOut, LeftReason } from "./blocks/paste";
import { useGridKit } from "./grid-kit";
import type { BulkEdit } from "./use-bulk-edit";

const reasons: Record<Exclude<LeftReason, "label">, string> = {
  beyond: "超出表格",
  heading: "落在不填数的标题行",
  tooLong: "文字过长",
  unknown: "本表没有这一行",
  unknownColumn: "本表没有这一列",
};

/**
 * Shows what a paste, a clearing or a zero fill did, with every figure that was left out, and a button to
 * undo it.
 */
export function BulkEditNotice({
  edit,
  onUndo,
  onDismiss,
}: {
  edit: BulkEdit;
  onUndo: () => void;
  onDismiss: () => void;
}) {
  const { Button, Notice } = useGridKit();
  const labels = edit.left.filter(({ reason }) => reason === "label").length;
  const lost = edit.left.filter(({ reason }) => reason !== "label");
  return (
    <Notice tone={lost.length > 0 ? "warn" : "ok"}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span>
          {edit.message}
          {labels > 0 && `；${labels} 格文字标签未填入`}
        </span>
        {edit.changes.length > 0 && (
          <Button size="small" onClick={onUndo}>
            撤销
          </Button>
        )}
        <Button size="small" variant="quiet" onClick={onDismiss}>
          知道了
        </Button>
      </div>
      {lost.length > 0 && (
        <>
          <p className="mt-1">另有 {lost.length} 格没有填入：</p>
          <ul className="list-disc pl-5 text-sm">
            {lost.map((cell) => (
              <li key={`${cell.row}-${cell.column}`}>{leftText(cell)}</li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}

/** “所粘贴的第 2 行第 1 列“7”（超出表格）” */
export function leftText({ row, column, text, reason }: LeftOut): string {
  const why = reason === "label" ? "" : `（${reasons[reason]}）`;
  return `所粘贴的第 ${row + 1} 行第 ${column + 1} 列“${text}”${why}`;
}
