import type { ComponentProps } from "react";

/** What scrolls sideways on a narrow screen must be reachable by keyboard (WCAG 2.1.1). */
const reachable = { tabIndex: 0 } as const;

/** A region in which a wide table scrolls, so that the page itself never does. `label` says what it holds. */
export function ScrollRegion({ label, ...rest }: { label: string } & ComponentProps<"section">) {
  return <section {...reachable} aria-label={label} {...rest} className="sheet-scroll" />;
}
