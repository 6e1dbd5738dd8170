import clsx from "clsx";
import { Slot } from "radix-ui";

const variants = {
  plain: "border-line-2 bg-paper text-ink hover:border-ink-3",
  primary: "border-accent bg-accent text-white hover:bg-accent-ink",
  quiet: "border-transparent bg-transparent text-accent hover:bg-accent-wash",
  danger: "border-err bg-paper text-err hover:bg-err-wash",
} as const;

/** There is no `disabled`: what cannot be pressed says why. */
type Props = Omit<React.ComponentProps<"button">, "disabled"> & {
  variant?: keyof typeof variants;
  size?: "normal" | "small";
  /**
   * The action is running: it cannot be pressed again, but keeps the focus, which a disabled button would
   * lose.
   */
  busy?: boolean;
  /** Why it cannot be pressed now. It keeps its place among the keys, and says so when pointed at or read. */
  why?: string | false | undefined;
  /** Renders its only child (a link) as a button. */
  asChild?: boolean;
};

export function Button({
  variant = "plain",
  size = "normal",
  busy,
  why,
  asChild,
  className,
  type,
  ...rest
}: Props) {
  const Element = asChild ? Slot.Root : "button";
  return (
    <Element
      type={asChild ? undefined : (type ?? "button")}
      className={clsx(
        // A long text breaks instead of overflowing.
        "inline-flex max-w-full shrink-0 items-center justify-center gap-2 wrap-break-word break-keep rounded-md border py-1 text-start no-underline",
        busy && "opacity-60",
        size === "small" ? "min-h-8 px-3 text-sm" : "min-h-10 px-4",
        why && !busy ? dead : variants[variant],
        className,
      )}
      {...rest}
      {...((busy || why) && { "aria-disabled": true })}
      {...((busy || why) && (rest.onClick || type === "submit" || asChild) && pressesNothing)}
      {...(why && !busy && { title: why })}
    />
  );
}

const dead = "cursor-not-allowed border-line bg-canvas text-ink-3";

/** Only where a press would do something: a component of the server cannot have a handler. */
const pressesNothing = {
  onClick: (event: React.MouseEvent) => event.preventDefault(),
} as const;
