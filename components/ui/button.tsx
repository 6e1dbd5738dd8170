import clsx from "clsx";
import { Slot } from "radix-ui";

const looks = {
  plain: "border-line-2 bg-paper text-ink hover:border-ink-3",
  primary: "border-accent bg-accent text-white hover:bg-accent-ink",
  quiet: "border-transparent bg-transparent text-accent hover:bg-accent-wash",
  danger: "border-err bg-paper text-err hover:bg-err-wash",
} as const;

type Props = React.ComponentProps<"button"> & {
  look?: keyof typeof looks;
  size?: "normal" | "small";
  /** Draws its only child (a link) as a button. */
  asChild?: boolean;
};

export function Button({ look = "plain", size = "normal", asChild, className, type, ...rest }: Props) {
  const Element = asChild ? Slot.Root : "button";
  return (
    <Element
      type={asChild ? undefined : (type ?? "button")}
      className={clsx(
        // A long text breaks at its punctuation rather than leave the page.
        "inline-flex max-w-full shrink-0 items-center justify-center gap-2 wrap-break-word break-keep rounded-md border py-1 no-underline transition-colors",
        "disabled:cursor-not-allowed disabled:border-line disabled:bg-desk disabled:text-ink-3",
        size === "small" ? "min-h-8 px-3 text-sm" : "min-h-10 px-4",
        looks[look],
        className,
      )}
      {...rest}
    />
  );
}
