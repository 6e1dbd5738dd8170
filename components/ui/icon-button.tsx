import clsx from "clsx";
import type { LucideIcon } from "lucide-react";

type Props = Omit<React.ComponentProps<"button">, "children" | "disabled"> & {
  icon: LucideIcon;
  label: string;
  /** Why it cannot be pressed now. It keeps its place among the keys, and says so when pointed at or read. */
  why?: string | false;
};

/** An icon button in a row, with a name for screen readers. */
export function IconButton({ icon: Icon, label, why, onClick, ...rest }: Props) {
  return (
    <button
      type="button"
      aria-label={label}
      title={why || label}
      aria-disabled={why ? true : undefined}
      className={clsx(
        "inline-flex size-8 shrink-0 items-center justify-center rounded-md",
        why ? "cursor-not-allowed text-line-2" : "text-ink-2 hover:bg-accent-wash hover:text-accent-ink",
      )}
      onClick={why ? undefined : onClick}
      {...rest}
    >
      <Icon aria-hidden size={18} />
    </button>
  );
}
