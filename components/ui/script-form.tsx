"use client";
import clsx from "clsx";
import { useReady } from "./use-ready";

/**
 * A form that the page's script answers. Until the script runs it is closed, so that no press is lost and no page
 * reloads over what was typed. `className` lays out what stands in it.
 */
export function ScriptForm({ className, children, ...rest }: React.ComponentProps<"form">) {
  const ready = useReady();
  return (
    <form noValidate {...rest}>
      <fieldset role="none" disabled={!ready} className={clsx("min-w-0", className)}>
        {children}
      </fieldset>
    </form>
  );
}
