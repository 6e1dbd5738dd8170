import clsx from "clsx";

/** A white panel with a border, for one subject. */
export function Card({ className, ...rest }: React.ComponentProps<"section">) {
  return <section className={clsx("rounded-md border border-line bg-paper p-5", className)} {...rest} />;
}

export function CardTitle({ className, ...rest }: React.ComponentProps<"h2">) {
  return <h2 className={clsx("mb-2 font-medium text-[15px]", className)} {...rest} />;
}
