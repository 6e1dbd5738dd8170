import type { ComponentProps } from "react";
import { reachable } from "@/components/ui/reachable";

/** A region in which a wide table scrolls, so that the page never does. `label` names its content. */
export function ScrollRegion({ label, ...rest }: { label: string } & ComponentProps<"section">) {
  return <section {...reachable} aria-label={label} {...rest} className="sheet-scroll" />;
}
