import { useEffect, useRef } from "react";
import { useGridKit } from "./grid-kit";
import type { PastePreview } from "./use-bulk-edit";

type Props = { preview: PastePreview; onTake: () => void; onLeave: () => void };

/** Preview of a pasted block with labels; nothing is filled in before it is confirmed. */
export function PastePreviewNotice({ preview, onTake, onLeave }: Props) {
  const { Button, Notice } = useGridKit();
  const { rows, unknown, unknownColumns, filled } = preview.placed;
  const none = filled.length === 0;
  const answer = useRef<HTMLButtonElement>(null);
  // Focused, so that Enter confirms.
  useEffect(() => answer.current?.focus({ preventScroll: true }), []);
  return (
    <Notice
      tone={unknown.length + unknownColumns.length > 0 ? "warn" : "info"}
      title={`认出 ${rows} 行、${filled.length} 格${unknown.length > 0 ? `；${unknown.length} 行不认识` : ""}${
        unknownColumns.length > 0 ? `；${unknownColumns.length} 列不认识` : ""
      }`}
    >
      <p>
        {none
          ? `粘贴的${rows > 0 ? "列名" : "行名"}在本表中一个也没有找到，没有填入。要按位置填，请只复制数字，不带行名和列名。`
          : "按行名和列名放到各格，和粘贴的位置、先后无关。还没有填入。"}
      </p>
      {unknown.length > 0 && (
        <p className="mt-1 text-sm [overflow-wrap:anywhere]">
          不认识的行不填：{unknown.map(quoted).join("、")}。
        </p>
      )}
      {unknownColumns.length > 0 && (
        <p className="mt-1 text-sm [overflow-wrap:anywhere]">
          不认识的列不填：{unknownColumns.map(quoted).join("、")}。
        </p>
      )}
      <p className="mt-2 flex flex-wrap gap-2">
        {!none && (
          <Button ref={answer} size="small" variant="primary" onClick={onTake}>
            填入 {filled.length} 格
          </Button>
        )}
        <Button ref={none ? answer : undefined} size="small" onClick={onLeave}>
          {none ? "知道了" : "不填入"}
        </Button>
      </p>
    </Notice>
  );
}

function quoted(label: string): string {
  return `“${label.slice(0, 30)}”`;
}
