"use client";
import clsx from "clsx";
import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { bringsItem, droppedItem } from "../source/dragging";

type Props = {
  label: string;
  /** Text after the label: how much is in the group. */
  count: string;
  empty?: boolean;
  open: boolean;
  onOpen: (open: boolean) => void;
  /** Undefined if blocks cannot be dropped. */
  onDrop?: (id: number) => void;
  children: React.ReactNode;
};

/** One place of the report, collapsible; blocks can also be dropped on it when collapsed. */
export function Group({ label, count, empty = false, open, onOpen, onDrop, children }: Props) {
  const [over, setOver] = useState(false);
  return (
    <section
      aria-label={label}
      onDragOver={(event) => {
        if (!onDrop || !bringsItem(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (!onDrop || !bringsItem(event)) return;
        event.preventDefault();
        const id = droppedItem(event);
        if (id !== null) onDrop(id);
      }}
      className={clsx(over && "bg-accent-wash outline-2 outline-accent -outline-offset-2")}
    >
      <h3>
        <button
          type="button"
          aria-expanded={open}
          onClick={() => onOpen(!open)}
          className="flex w-full items-center gap-2 px-4 py-2.5 text-left hover:bg-canvas"
        >
          <ChevronRight aria-hidden size={16} className={clsx("shrink-0 text-ink-3", open && "rotate-90")} />
          <span className={clsx("min-w-0 flex-1", empty ? "text-ink-2" : "font-medium")}>{label}</span>
          <span className="shrink-0 text-ink-3 text-sm">{count}</span>
        </button>
      </h3>
      {open && <div className="pb-3">{children}</div>}
    </section>
  );
}
