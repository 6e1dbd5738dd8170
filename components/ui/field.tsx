"use client";
import clsx from "clsx";
import { useId } from "react";
import { GrowingArea } from "./growing-area";
import { inputClass } from "./input-class";

type Labelled = { label: React.ReactNode; hint?: string; error?: string; className?: string };

/** Without these browsers take six digits for the year, and month and day typed after it for a part of it. */
const latest: Partial<Record<string, string>> = { date: "9999-12-31", "datetime-local": "9999-12-31T23:59" };

/** `atLabel`: a control at the end of the label's line. */
type TextFieldProps = Labelled & { atLabel?: React.ReactNode } & React.ComponentProps<"input">;

/** A labelled input with its hint and error, connected for screen readers. */
export function TextField({ label, hint, error, className, atLabel, ...input }: TextFieldProps) {
  const id = useId();
  return (
    <Frame {...{ id, label, hint, error, className, atLabel }}>
      <input
        id={id}
        type="text"
        max={input.type && latest[input.type]}
        {...described(id, hint, error)}
        {...input}
        className={inputClass}
      />
    </Frame>
  );
}

/** A labelled text area that grows with its text. */
export function TextArea({
  label,
  hint,
  error,
  className,
  ...input
}: Labelled & React.ComponentProps<"textarea">) {
  const id = useId();
  return (
    <Frame {...{ id, label, hint, error, className }}>
      <GrowingArea id={id} rows={3} {...described(id, hint, error)} {...input} className={inputClass} />
    </Frame>
  );
}

export function SelectField({
  label,
  hint,
  error,
  className,
  ...input
}: Labelled & React.ComponentProps<"select">) {
  const id = useId();
  return (
    <Frame {...{ id, label, hint, error, className }}>
      <select id={id} {...described(id, hint, error)} {...input} className={inputClass} />
    </Frame>
  );
}

type FrameProps = Labelled & { id: string; atLabel?: React.ReactNode; children: React.ReactNode };

function Frame({ id, label, hint, error, className, atLabel, children }: FrameProps) {
  const name = (
    <label htmlFor={id} className="font-medium">
      {label}
    </label>
  );
  return (
    <div className={clsx("grid content-start gap-1", className)}>
      {atLabel ? (
        <div className="flex items-center justify-between gap-2">
          {name}
          {atLabel}
        </div>
      ) : (
        name
      )}
      {children}
      {hint && (
        <p id={`${id}-hint`} className="text-pretty text-ink-3 text-sm">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="text-err text-sm">
          {error}
        </p>
      )}
    </div>
  );
}

function described(id: string, hint?: string, error?: string) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return { "aria-describedby": ids || undefined, "aria-invalid": error ? true : undefined };
}
