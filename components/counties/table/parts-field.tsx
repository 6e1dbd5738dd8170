"use client";
import clsx from "clsx";
import { useId } from "react";
import type { OwnRow } from "@/lib/counties/own-form/rows";

type Props = {
  rows: readonly OwnRow[];
  /** The row of the total, which cannot be a part of itself. */
  totalId?: string;
  value: readonly string[];
  onChange: (parts: string[]) => void;
  error?: string;
};

/** The parts of a total, in printed order. */
export function PartsField({ rows, totalId, value, onChange, error }: Props) {
  const id = useId();
  const open = rows.filter((row) => !row.removed && row.kind !== "header" && row.id !== totalId);
  const toggle = (partId: string, on: boolean) =>
    onChange(open.map((row) => row.id).filter((each) => (each === partId ? on : value.includes(each))));
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="font-medium">由哪些行合计</legend>
      <ul
        className={clsx(
          "mt-1 max-h-56 overflow-y-auto rounded-md border",
          error ? "border-err" : "border-line-2",
        )}
      >
        {open.map((row) => (
          <li key={row.id}>
            <label className="flex items-start gap-2 px-3 py-1.5 hover:bg-canvas">
              <input
                type="checkbox"
                className="mt-1 size-4 shrink-0 accent-accent"
                checked={value.includes(row.id)}
                onChange={(event) => toggle(row.id, event.target.checked)}
              />
              <span className="min-w-0 text-sm [overflow-wrap:anywhere]">{row.label}</span>
            </label>
          </li>
        ))}
      </ul>
      {error && (
        <p id={`${id}-error`} role="alert" className="text-err text-sm">
          {error}
        </p>
      )}
    </fieldset>
  );
}
