import type { ReactNode } from "react";
import { inputClass } from "@/components/ui/input-class";

type Props = {
  /** The id of the input. */
  of: string;
  label: string;
  className?: string;
  children: ReactNode;
};

/** A labelled input of a plain form, without hooks, for pages without scripts. */
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

type ChoiceProps = {
  label: string;
  name: string;
  className?: string;
  chosen: string | number | undefined;
  options: readonly { value: string | number; text: string }[];
  /** The option for no choice; absent if a choice is required. */
  all?: string;
};

/** One of several checkboxes. */
export function FilterChoice({ label, name, className = "", chosen, options, all }: ChoiceProps) {
  return (
    <FilterField of={name} label={label} className={className}>
      <select id={name} name={name} defaultValue={chosen ?? (all && "")} className={inputClass}>
        {all && <option value="">{all}</option>}
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </FilterField>
  );
}
