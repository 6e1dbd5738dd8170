"use client";
import { History as HistoryIcon } from "lucide-react";
import { createContext, useContext, useRef, useState } from "react";
import type { FieldPath } from "@/lib/core/report";
import { useDraft } from "../draft/draft-context";
import { fieldLabel } from "../words/field-label";
import { PlaceHistory } from "./history-dialog";

type Props = { path: FieldPath; children: React.ReactNode };

const OpenHistory = createContext<(() => void) | null>(null);

/** A field with its history: opened by Shift+F2 within it, or by the button that it draws at its label. */
export function WithHistory({ path, children }: Props) {
  const [shown, setShown] = useState<FieldPath | null>(null);
  const within = useRef<HTMLDivElement>(null);
  const from = useRef<HTMLElement | null>(null);

  function open() {
    const { activeElement } = document;
    const isHere = activeElement instanceof HTMLElement && within.current?.contains(activeElement);
    from.current = isHere ? activeElement : (within.current?.querySelector("input") ?? null);
    setShown(path);
  }

  return (
    <OpenHistory value={open}>
      <div
        ref={within}
        className="contents"
        onKeyDownCapture={(event) => {
          if (event.key !== "F2" || !event.shiftKey) return;
          event.preventDefault();
          open();
        }}
      >
        {children}
      </div>
      <PlaceHistory path={shown} onClose={() => setShown(null)} returnFocus={() => from.current?.focus()} />
    </OpenHistory>
  );
}

/** Opens the history of the field around it; by keyboard that is Shift+F2 in the field. */
export function PlaceHistoryButton({ path }: { path: FieldPath }) {
  const { form } = useDraft();
  const open = useContext(OpenHistory);
  return (
    <button
      type="button"
      tabIndex={-1}
      // The field's own name would make two controls of that name: it is in the description.
      aria-label="历史"
      title={`${fieldLabel(form, path)}的历史（Shift+F2）`}
      className="inline-flex size-6 shrink-0 items-center justify-center rounded text-ink-3 hover:bg-accent-wash hover:text-accent-ink"
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => open?.()}
    >
      <HistoryIcon aria-hidden size={14} />
    </button>
  );
}
