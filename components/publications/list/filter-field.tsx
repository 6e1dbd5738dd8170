import type { ReactNode } from "react";
import { inputLook } from "@/components/ui/input-look";

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

type ChoiceProps = {
  label: string;
  name: string;
  className?: string;
  chosen: string | number | undefined;
  options: readonly { value: string | number; text: string }[];
  /** Where nothing need be chosen: the words for all of them. */
  all?: string;
};

/** One of several. */
export function FilterChoice({ label, name, className = "", chosen, options, all }: ChoiceProps) {
  return (
    <FilterField of={name} label={label} className={className}>
      <select id={name} name={name} defaultValue={chosen ?? (all && "")} className={inputLook}>
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
