import clsx from "clsx";
import { Plus, X } from "lucide-react";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { GrowingArea, inOneLine } from "@/components/ui/growing-area";
import { IconButton } from "@/components/ui/icon-button";
import { withoutRow, withRow } from "@/lib/core/season/paper-edits";
import type { PaperBlock } from "@/lib/core/season/paper-text";
import { PaperTable } from "./paper-table";

type TableBlock = Extract<PaperBlock, { type: "proseTable" }>;
type Props = { block: TableBlock; onChange: (block: TableBlock, removed?: string) => void };

/** In a column with a longer text, such as an address, a cell is wide enough to read it. */
const LONG = 20;

/** A table of a paper whose cells are written in, and whose rows are added and removed. */
export function EditedTable({ block, onChange }: Props) {
  const head = block.rows[0];
  const place = useRef<HTMLDivElement>(null);
  const long = head?.map((_, column) => block.rows.some((cells) => (cells[column]?.text.length ?? 0) > LONG));
  const put = (line: number, at: number, text: string) =>
    onChange({
      ...block,
      rows: block.rows.map((cells, row) =>
        row === line + 1 ? cells.map((cell, column) => (column === at ? { ...cell, text } : cell)) : cells,
      ),
    });
  /** The focus goes into the new row. */
  const add = (after: number) => {
    onChange(withRow(block, after));
    requestAnimationFrame(() => {
      const row = place.current?.querySelectorAll("tbody tr")[after + 1];
      row?.querySelector("textarea")?.focus();
    });
  };
  return (
    <div ref={place}>
      <PaperTable
        rows={block.rows}
        cellOf={(text, line, column) => (
          <GrowingArea
            aria-label={`第 ${line + 1} 行 ${head?.[column]?.text ?? ""}`}
            rows={1}
            value={text}
            onChange={({ target }) => put(line, column, inOneLine(target.value))}
            className={clsx(
              "block w-full bg-transparent px-2 py-1",
              long?.[column] ? "min-w-[18em]" : "min-w-[6em]",
            )}
          />
        )}
        tool={{
          label: "加行、去掉",
          of: (line) => (
            <span className="flex">
              <IconButton label={`在第 ${line + 1} 行后面加一行`} icon={Plus} onClick={() => add(line)} />
              <IconButton
                label={`去掉第 ${line + 1} 行`}
                icon={X}
                onClick={() => onChange(withoutRow(block, line), `已去掉第 ${line + 1} 行。`)}
              />
            </span>
          ),
        }}
      />
      {block.rows.length === 1 && (
        <Button size="small" className="mt-2" onClick={() => add(-1)}>
          加一行
        </Button>
      )}
    </div>
  );
}
