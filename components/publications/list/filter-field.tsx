import type { ReactNode } from "react";

type Props = {
  /** The id of the input within. */
  of: string;
  label: string;
  className?: string;
  children: ReactNode;
};

/** An input of a plain form with its label: without hooks, for pages that no script draws. */
export function FilterField({ of, label, className = "", children }: Props) {
  return (
    <div className={`grid min-w-0 content-start gap-1 ${className}`}>
      <label htmlFor={of} className="font-medium">
        {label}
      </label>
      {children}
    </div>
  );
}
