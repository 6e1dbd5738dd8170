import type { LucideIcon } from "lucide-react";

type Props = Omit<React.ComponentProps<"button">, "children"> & { icon: LucideIcon; label: string };

/** An icon button in a row, with a name for screen readers. */
export function IconButton({ icon: Icon, label, ...rest }: Props) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className="inline-flex size-8 shrink-0 items-center justify-center rounded-md text-ink-2 hover:bg-accent-wash hover:text-accent-ink disabled:cursor-not-allowed disabled:text-line-2 disabled:hover:bg-transparent"
      {...rest}
    >
      <Icon aria-hidden size={18} />
    </button>
  );
}
