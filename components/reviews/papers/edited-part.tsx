"use client";
import { Plus, X } from "lucide-react";
import { TextArea, TextField } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import type { PaperBlock } from "@/lib/core/season/paper-text";

type Props = {
  block: PaperBlock;
  onChange: (block: PaperBlock) => void;
  onRemove: () => void;
  onAdd: () => void;
};

/** One part of a paper under the pen. */
export function EditedPart({ block, onChange, onRemove, onAdd }: Props) {
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
        <WithTools onRemove={onRemove} onAdd={onAdd}>
          <TextField
            label={`小标题 ${block.number}`}
            value={block.text}
            onChange={({ target }) => onChange({ ...block, text: target.value })}
          />
        </WithTools>
      );
    case "paragraph":
      return (
        <WithTools onRemove={onRemove} onAdd={onAdd}>
          <TextArea
            label="段落"
            rows={Math.min(10, Math.max(2, Math.ceil(block.text.length / 45)))}
            value={block.text}
            onChange={({ target }) => onChange({ ...block, text: target.value })}
          />
        </WithTools>
      );
    case "proseTable":
      return (
        <WithTools onRemove={onRemove} onAdd={onAdd}>
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

type Tools = Pick<Props, "onRemove" | "onAdd"> & { children: React.ReactNode };

function WithTools({ onRemove, onAdd, children }: Tools) {
  return (
    <div className="flex items-start gap-2">
      <div className="min-w-0 grow">{children}</div>
      <span className="flex shrink-0 flex-col pt-6">
        <IconButton label="在后面加一段" icon={Plus} onClick={onAdd} />
        <IconButton label="删去这一段" icon={X} onClick={onRemove} />
      </span>
    </div>
  );
}

type TableBlock = Extract<PaperBlock, { type: "proseTable" }>;

function EditedTable({ block, onChange }: { block: TableBlock; onChange: Props["onChange"] }) {
  const [head, ...body] = block.rows;
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
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr>
            {head?.map(({ text }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name than their place
              <th key={at} className="border border-line px-2 py-1 text-left font-bold">
                {text}
              </th>
            ))}
            <th className="w-10">
              <span className="sr-only">去掉</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {body.map((cells, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name than their place
            <tr key={line}>
              {cells.map(({ text }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name than their place
                <td key={at} className="border border-line p-0">
                  <input
                    aria-label={`第 ${line + 1} 行 ${head?.[at]?.text ?? ""}`}
                    value={text}
                    onChange={({ target }) => put(line, at, target.value)}
                    className="w-full min-w-[5em] bg-transparent px-2 py-1"
                  />
                </td>
              ))}
              <td className="w-10 text-center">
                <IconButton label={`去掉第 ${line + 1} 行`} icon={X} onClick={() => removeRow(line)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
