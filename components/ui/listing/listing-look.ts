/** How a list looks that becomes cards below a width: a list of many columns (`desk`) wants more of it than one of few (`md`). */
export const looks = {
  md: {
    table: "w-full border-collapse bg-paper max-md:block max-md:bg-transparent md:border md:border-line",
    head: "max-md:hidden",
    heading: "border-line-2 border-b px-4 py-2 text-left font-medium text-ink-2 text-sm",
    body: "max-md:grid max-md:gap-3",
    row: "max-md:grid max-md:gap-2 max-md:rounded-md max-md:border max-md:border-line max-md:bg-paper max-md:p-4 md:border-line md:border-b",
    cell: "min-w-0 align-top md:px-4 md:py-3",
    labelled: "max-md:grid max-md:grid-cols-[5em_minmax(0,1fr)] max-md:gap-2",
    label: "text-ink-3 md:hidden",
    blank: "max-md:hidden",
  },
  desk: {
    table:
      "w-full border-collapse bg-paper max-desk:block max-desk:bg-transparent desk:border desk:border-line",
    head: "max-desk:hidden",
    heading: "border-line-2 border-b px-3 py-2 text-left font-medium text-ink-2 text-sm",
    body: "max-desk:grid max-desk:gap-3",
    row: "max-desk:grid max-desk:gap-2 max-desk:rounded-md max-desk:border max-desk:border-line max-desk:bg-paper max-desk:p-4 desk:border-line desk:border-b",
    cell: "min-w-0 align-top desk:px-3 desk:py-3",
    labelled: "max-desk:grid max-desk:grid-cols-[5em_minmax(0,1fr)] max-desk:gap-2",
    label: "text-ink-3 desk:hidden",
    blank: "max-desk:hidden",
  },
} as const;

export type ListingLook = (typeof looks)[keyof typeof looks];
