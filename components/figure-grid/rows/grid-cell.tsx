import clsx from "clsx";
import { memo } from "react";
import { decimalsOf, isSigned } from "@/lib/core/tables/figures";
import { longestText } from "../blocks/paste";
import type { GridActions } from "../grid-actions";
import { cellName } from "./cell-name";
import { type CellView, sameCellView } from "./line-view";
import { useCellEntry } from "./use-cell-entry";

type Props = {
  view: CellView;
  readOnly: boolean;
  /** True for the Tab stop; arrows reach every cell. */
  tabStop: boolean;
  describedBy: string | undefined;
  actions: GridActions;
};

/**
 * One figure. While typing, the text is kept as typed; on blur it is shown as parsed. Rendered again only if
 * its own content changes.
 */
export const GridCell = memo(DrawnCell, (a, b) => {
  const { view, ...rest } = a;
  return (
    sameCellView(view, b.view) &&
    Object.entries(rest).every(([name, value]) => b[name as keyof typeof rest] === value)
  );
});

function DrawnCell({ view, readOnly, tabStop, describedBy, actions }: Props) {
  const { cell, computed } = view;
  const { element, draft, type, handlers } = useCellEntry(view, readOnly, actions);
  const fixed = readOnly || computed;
  return (
    <input
      ref={element}
      type="text"
      data-cell={cell.id}
      aria-label={cellName(cell)}
      aria-invalid={view.mark === "error" || undefined}
      aria-describedby={describedBy}
      value={draft ?? view.text}
      readOnly={fixed}
      tabIndex={tabStop ? 0 : -1}
      inputMode={isSigned(cell) ? "text" : decimalsOf(cell) > 0 ? "decimal" : "numeric"}
      enterKeyHint="next"
      autoComplete="off"
      spellCheck={false}
      maxLength={longestText}
      placeholder={computed ? "—" : "未填"}
      className={clsx(
        // Has a fixed size whatever it contains, so that a keystroke lays out this cell and not the whole
        // table.
        "contain-strict",
        "ml-auto block h-9 w-full min-w-0 max-w-40 @max-2xl:max-w-none rounded border px-1.5 text-right tabular-nums placeholder:text-[13px]",
        fixed ? "border-transparent bg-transparent" : "border-line-2 bg-paper",
        computed && "font-bold",
        view.mark === "error" && "border-err! text-err",
        view.mark === "warning" && "border-warn-line! text-warn",
        view.selected && "bg-accent-wash!",
      )}
      onChange={(event) => type(event.currentTarget.value)}
      {...handlers}
    />
  );
}
