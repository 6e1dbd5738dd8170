import clsx from "clsx";
import { History as HistoryIcon } from "lucide-react";
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
  hasHistory: boolean;
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

function DrawnCell({ view, readOnly, hasHistory, tabStop, describedBy, actions }: Props) {
  const { cell, computed } = view;
  const { element, draft, active, type, handlers } = useCellEntry(view, readOnly, actions);
  const fixed = readOnly || computed;
  return (
    <span className="relative ml-auto block w-full max-w-40 @max-2xl:max-w-none">
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
        aria-keyshortcuts={hasHistory ? "Shift+F2" : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={longestText}
        placeholder={computed ? "—" : "未填"}
        className={clsx(
          // Has a fixed size whatever it contains, so that a keystroke lays out this cell and not the whole
          // table.
          "contain-strict",
          "block h-9 w-full min-w-0 rounded border px-1.5 text-right tabular-nums placeholder:text-[13px]",
          fixed ? "border-transparent bg-transparent" : "border-line-2 bg-paper",
          computed && "font-bold",
          view.mark === "error" && "border-err! text-err",
          view.mark === "warning" && "border-warn-line! text-warn",
          view.selected && "bg-accent-wash!",
        )}
        onChange={(event) => type(event.currentTarget.value)}
        {...handlers}
      />
      {hasHistory && active && (
        <HistoryButton
          of={cellName(cell)}
          hidden={draft !== null}
          onClick={() => actions.showHistory(cell.id)}
        />
      )}
    </span>
  );
}

/**
 * At the left of the active cell, where its figure is not; while one types it is only hidden, which lays
 * nothing out. By keyboard it is Shift+F2.
 */
type HistoryButtonProps = { of: string; hidden: boolean; onClick: () => void };

function HistoryButton({ of, hidden, onClick }: HistoryButtonProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label="历史"
      title={`${of}的历史（Shift+F2）`}
      className={clsx(
        "absolute top-1.5 left-0.5 inline-flex size-6 items-center justify-center rounded text-ink-3 hover:bg-accent-wash hover:text-accent-ink",
        hidden && "invisible",
      )}
      // The cell keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      <HistoryIcon aria-hidden size={14} />
    </button>
  );
}
