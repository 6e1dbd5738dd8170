"use client";
import { useId, useState } from "react";
import { inputClass } from "@/components/ui/input-class";
import { cellPathLabel } from "@/lib/core/tables/cell-label";
import type { Figure } from "@/lib/core/tables/figure";
import { figureFault, parseFigure } from "@/lib/core/tables/figures";
import { type Cell, isComputed, unitOf } from "@/lib/core/tables/table";

type Props = {
  /** The cells of one table that the source prints, in printed order. */
  cells: readonly Cell[];
  figures: Readonly<Record<string, Figure>>;
  onChange: (cellId: string, figure: Figure) => void;
};

/** The figures that were read with their labels, for correction. */
export function FigureFields({ cells, figures, onChange }: Props) {
  const shown = cells.filter((cell) => !isComputed(cell) || figures[cell.id]);
  return (
    <div className="grid gap-2 px-4 pb-3">
      <ul className="grid gap-1">
        {shown.map((cell) => (
          <FigureField
            key={cell.id}
            cell={cell}
            figure={figures[cell.id]}
            onChange={(figure) => onChange(cell.id, figure)}
          />
        ))}
      </ul>
      {shown.length < cells.length && (
        <p className="text-ink-3 text-sm">
          另有 {cells.length - shown.length} 格合计与各项之和一致，由系统自动相加，没有列出。
        </p>
      )}
    </div>
  );
}

function FigureField({
  cell,
  figure,
  onChange,
}: {
  cell: Cell;
  figure: Figure | undefined;
  onChange: (figure: Figure) => void;
}) {
  const id = useId();
  const stated = figure?.value ?? figure?.typed ?? "";
  const [typed, setTyped] = useState<string | null>(null);
  const fault = figureFault(figure, cell);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_7rem] items-center gap-x-3">
      <label htmlFor={id} className="wrap-anywhere text-sm">
        {cellPathLabel(cell)}
        {unitOf(cell) && <span className="text-ink-3">（{unitOf(cell)}）</span>}
      </label>
      <input
        id={id}
        inputMode="decimal"
        maxLength={100}
        value={typed ?? stated}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(parseFigure(event.target.value, cell));
        }}
        onBlur={() => setTyped(null)}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `${id}-fault` : undefined}
        className={`${inputClass} text-right tabular-nums`}
      />
      {fault && (
        <p id={`${id}-fault`} className="col-span-2 text-right text-err text-sm">
          {fault}
        </p>
      )}
    </li>
  );
}
