import clsx from "clsx";

type Props = { to: string; children: React.ReactNode; className?: string };

/**
 * Leads by keyboard past a list in which each item is a stop, to the element of that id, which has a tabIndex
 * of -1. It is seen only while it has the focus.
 */
export function SkipPast({ to, children, className }: Props) {
  return (
    <a href={`#${to}`} className={clsx("sr-only text-accent text-sm underline focus:not-sr-only", className)}>
      {children}
    </a>
  );
}
