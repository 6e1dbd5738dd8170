"use client";
import clsx from "clsx";
import { Toolbar, Tooltip } from "radix-ui";

type Props = {
  /** The button's action, for screen readers and the tooltip. */
  label: string;
  /** The shortcut, for display. */
  keys?: string;
  pressed?: boolean;
  /** Why it cannot be pressed now, for the tooltip: it stays among the keys. */
  why?: string | false;
  onPress: () => void;
  children: React.ReactNode;
};

export function ToolbarButton({ label, keys, pressed, why, onPress, children }: Props) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>
        <Toolbar.Button
          aria-label={label}
          aria-pressed={pressed}
          aria-disabled={why ? true : undefined}
          // Keeps the cursor in the text while a button is clicked.
          onMouseDown={(event) => event.preventDefault()}
          onClick={why ? undefined : onPress}
          className={clsx(
            "inline-flex min-h-9 min-w-9 items-center justify-center gap-1 rounded-md px-2 text-sm",
            why && "cursor-not-allowed text-ink-3",
            !why && (pressed ? "bg-accent text-white" : "text-ink hover:bg-accent-wash"),
          )}
        >
          {children}
        </Toolbar.Button>
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-w-[calc(100vw-1rem)] rounded-md bg-ink px-2.5 py-1 text-[13px] text-white shadow-md"
        >
          {label}
          {keys && <span className="ml-2 opacity-80">{keys}</span>}
          {why && <span className="block">{why}</span>}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}

export function ToolbarSeparator() {
  return <Toolbar.Separator className="mx-1 w-px self-stretch bg-line" />;
}
