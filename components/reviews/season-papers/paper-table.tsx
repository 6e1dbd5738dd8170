import clsx from "clsx";
import { reachable } from "@/components/ui/reachable";
import type { PaperBlock } from "@/lib/core/season/paper-text";

type PaperRows = Extract<PaperBlock, { type: "proseTable" }>["rows"];

type Props = {
  rows: PaperRows;
  /** Replaces the content of a body cell. `line` counts the body's rows from 0. */
  cellOf?: (text: string, line: number, column: number) => React.ReactNode;
  /** Content at the end of a body row, and the accessible name of that column. */
  tool?: { label: string; of: (line: number) => React.ReactNode };
};

/** A cell with so few characters stands in one line: the table scrolls on a telephone anyhow. */
const SHORT = 10;

/** A table of a paper; its first row is the head. */
export function PaperTable({ rows: [head, ...body], cellOf, tool }: Props) {
  const cellClass = `border border-line [overflow-wrap:anywhere] ${cellOf ? "p-0" : "min-w-[4em] px-2 py-1"}`;
  const classOf = (text: string) => clsx(cellClass, !cellOf && text.length <= SHORT && "whitespace-nowrap");
  return (
    <section {...reachable} aria-label={headWords(head)} className="relative min-w-0 overflow-x-auto">
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr>
            {head?.map(({ text }, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name than their place
              <th key={column} className="border border-line px-2 py-1 text-left font-bold">
                {text}
              </th>
            ))}
            {tool && (
              <th className="w-18">
                <span className="sr-only">{tool.label}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {body.map((cells, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name than their place
            <tr key={line}>
              {cells.map(({ text }, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name than their place
                <td key={column} className={classOf(text)}>
                  {cellOf?.(text, line, column) ?? text}
                </td>
              ))}
              {tool && <td className="w-18">{tool.of(line)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const headWords = (head: PaperRows[number] = []) => `表：${head.map(({ text }) => text).join("、")}`;
