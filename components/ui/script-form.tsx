"use client";
import clsx from "clsx";
import { useReady } from "./use-ready";

/**
 * A form that the page's script handles. It is inert until the script runs, so that no click is lost and no
 * submission reloads the page. `className` is for its content.
 */
export function ScriptForm({ className, children, ...rest }: React.ComponentProps<"form">) {
  const ready = useReady();
  return (
    <form noValidate {...rest}>
      <div inert={!ready} className={clsx("min-w-0", className)}>
        {children}
      </div>
    </form>
  );
}
