import type { IconNode } from "lucide";
import { createElement } from "react";

type Props = { of: IconNode; size: number; strokeWidth?: number; className?: string };

/** An icon as static markup, also for pages without scripts. Hidden from screen readers. */
export function Icon({ of, size, strokeWidth = 2, className }: Props) {
  return (
    <svg
      aria-hidden
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={strokeWidth}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={className}
    >
      {of.map(([shape, attributes]) =>
        createElement(shape, { ...attributes, key: JSON.stringify(attributes) }),
      )}
    </svg>
  );
}
