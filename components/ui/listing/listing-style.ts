/**
 * The styles of a list that becomes cards below a width: `wide` for lists with many columns, `md` for few.
 */
export const listingStyles = {
  md: {
    table: "w-full border-collapse bg-paper max-md:block max-md:bg-transparent md:border md:border-line",
    // The heads are sticky: a county's list is longer than the screen. A border would not stick with them.
    head: "max-md:hidden md:tall:sticky md:-top-px md:z-10 md:bg-paper",
    heading:
      "bg-paper shadow-[inset_0_-1px_var(--color-line-2)] px-4 forced-colors:border-b py-2 text-left font-medium text-ink-2 text-sm",
    body: "max-md:grid max-md:gap-3 max-md:not-first-of-type:mt-6",
    groupRow: "max-md:block md:border-line md:border-b",
    group: "bg-canvas px-4 py-1.5 text-left font-medium text-ink-2 text-sm max-md:block max-md:px-0",
    row: "max-md:grid max-md:gap-2 max-md:rounded-md max-md:border max-md:border-line max-md:bg-paper max-md:p-4 md:border-line md:border-b",
    cell: "min-w-0 align-top md:px-4 md:py-3",
    labelled: "max-md:grid max-md:grid-cols-[5em_minmax(0,1fr)] max-md:gap-2",
    label: "text-ink-3 md:hidden",
    blank: "max-md:hidden",
  },
  wide: {
    table:
      "w-full border-collapse bg-paper max-wide:block max-wide:bg-transparent wide:border wide:border-line",
    head: "max-wide:hidden wide:tall:sticky wide:-top-px wide:z-10 wide:bg-paper",
    heading:
      "bg-paper shadow-[inset_0_-1px_var(--color-line-2)] px-3 forced-colors:border-b py-2 text-left font-medium text-ink-2 text-sm",
    body: "max-wide:grid max-wide:gap-3 max-wide:not-first-of-type:mt-6",
    groupRow: "max-wide:block wide:border-line wide:border-b",
    group: "bg-canvas px-3 py-1.5 text-left font-medium text-ink-2 text-sm max-wide:block max-wide:px-0",
    row: "max-wide:grid max-wide:gap-2 max-wide:rounded-md max-wide:border max-wide:border-line max-wide:bg-paper max-wide:p-4 wide:border-line wide:border-b",
    cell: "min-w-0 align-top wide:px-3 wide:py-2",
    labelled: "max-wide:grid max-wide:grid-cols-[5em_minmax(0,1fr)] max-wide:gap-2",
    label: "text-ink-3 wide:hidden",
    blank: "max-wide:hidden",
  },
} as const;

export type ListingStyle = (typeof listingStyles)[keyof typeof listingStyles];
