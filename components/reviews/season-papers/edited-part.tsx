"use client";
import { Plus, X } from "lucide-react";
import { TextArea, TextField } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import type { PaperBlock } from "@/lib/core/season/paper-text";
import { PaperTable } from "./paper-table";

type Props = {
  block: PaperBlock;
  /** Its position among the parts, starting at 1. */
  number: number;
  onChange: (block: PaperBlock) => void;
  onRemove: () => void;
  onAdd: () => void;
};

/** One part of a paper in the editor. */
export function EditedPart({ block, number, onChange, onRemove, onAdd }: Props) {
  switch (block.type) {
    case "title":
      return (
        <TextField
          label="标题"
          value={block.lines.join("")}
          onChange={({ target }) => onChange({ ...block, lines: [target.value] })}
        />
      );
    case "heading":
      return (
        <WithTools {...{ number, onRemove, onAdd }}>
          <TextField
            label={`小标题 ${block.number}`}
            value={block.text}
            onChange={({ target }) => onChange({ ...block, text: target.value })}
          />
        </WithTools>
      );
    case "paragraph":
      return (
        <WithTools {...{ number, onRemove, onAdd }}>
          <TextArea
            label="段落"
            aria-label={`第 ${number} 部分，段落`}
            rows={Math.min(10, Math.max(2, Math.ceil(block.text.length / 45)))}
            value={block.text}
            onChange={({ target }) => onChange({ ...block, text: target.value })}
          />
        </WithTools>
      );
    case "proseTable":
      return (
        <WithTools {...{ number, onRemove, onAdd }}>
          <EditedTable block={block} onChange={onChange} />
        </WithTools>
      );
    case "signature":
      return (
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField
            label="署名"
            value={block.organ}
            onChange={({ target }) => onChange({ ...block, organ: target.value })}
          />
          <TextField
            label="成文日期"
            value={block.date}
            onChange={({ target }) => onChange({ ...block, date: target.value })}
          />
        </div>
      );
  }
}

type Tools = Pick<Props, "number" | "onRemove" | "onAdd"> & { children: React.ReactNode };

function WithTools({ number, onRemove, onAdd, children }: Tools) {
  return (
    <div className="flex items-start gap-2">
      <div className="min-w-0 grow">{children}</div>
      <span className="flex shrink-0 flex-col pt-6">
        <IconButton label={`在第 ${number} 部分后面加一段`} icon={Plus} onClick={onAdd} />
        <IconButton label={`删去第 ${number} 部分`} icon={X} onClick={onRemove} />
      </span>
    </div>
  );
}

type TableBlock = Extract<PaperBlock, { type: "proseTable" }>;

function EditedTable({ block, onChange }: { block: TableBlock; onChange: Props["onChange"] }) {
  const head = block.rows[0];
  const put = (line: number, at: number, text: string) =>
    onChange({
      ...block,
      rows: block.rows.map((cells, row) =>
        row === line + 1 ? cells.map((cell, column) => (column === at ? { ...cell, text } : cell)) : cells,
      ),
    });
  const removeRow = (line: number) =>
    onChange({ ...block, rows: block.rows.filter((_, row) => row !== line + 1) });
  return (
    <PaperTable
      rows={block.rows}
      cellOf={(text, line, column) => (
        <input
          aria-label={`第 ${line + 1} 行 ${head?.[column]?.text ?? ""}`}
          value={text}
          onChange={({ target }) => put(line, column, target.value)}
          className="w-full min-w-[5em] bg-transparent px-2 py-1"
        />
      )}
      tool={{
        label: "去掉",
        of: (line) => <IconButton label={`去掉第 ${line + 1} 行`} icon={X} onClick={() => removeRow(line)} />,
      }}
    />
  );
}
