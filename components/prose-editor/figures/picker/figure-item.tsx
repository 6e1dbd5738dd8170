"use client";
import clsx from "clsx";
import type { FigureOption } from "../search/figure-search";

type Props = {
  id: string;
  at: number;
  option: FigureOption;
  active: boolean;
  onPoint: () => void;
  onChoose: () => void;
};

/** One figure of a list: its name, and the value that it would show. */
export function FigureItem({ id, at, option, active, onPoint, onChoose }: Props) {
  const { cell, above, row, column, value, blank, past } = option;
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      data-at={at}
      aria-selected={active}
      onPointerMove={onPoint}
      // Prevents the focused element from losing the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      onKeyDown={(event) => event.key === "Enter" && onChoose()}
      className={clsx(
        "flex cursor-pointer items-baseline justify-between gap-3 rounded px-2 py-1.5",
        active && "bg-accent-wash",
        past && "pl-6",
      )}
    >
      <span className="min-w-0 [overflow-wrap:anywhere]">
        {past ? (
          <span className="text-ink-2 text-sm">{past.show === "value" ? "上年" : "与上年相比"}</span>
        ) : (
          above && <span className="block text-ink-2 text-sm">{above}</span>
        )}
        <span className={clsx(past && "sr-only")}>
          {row}
          {column && <span className="text-ink-2"> · {column}</span>}
        </span>
        <span className="sr-only">，{cell.table.title}</span>
      </span>
      <span className={clsx("shrink-0 tabular-nums", blank ? "text-ink-2 text-sm" : "font-medium")}>
        {value}
      </span>
    </div>
  );
}

/** An option's key: one cell may occur three times. */
export function keyOf({ cell, past }: FigureOption): string {
  return `${cell.id} ${past?.show ?? ""}`;
}
