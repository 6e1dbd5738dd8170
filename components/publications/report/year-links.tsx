import type { PageUrls } from "../urls";

type Props = { to: PageUrls; unit: string; year: number; years: readonly number[] };

/** Links to the same unit's reports of the previous and the next year, if published. */
export function YearLinks({ to, unit, year, years }: Props) {
  const before = years.findLast((each) => each < year);
  const after = years.find((each) => each > year);
  if (before === undefined && after === undefined) return null;
  return (
    <nav
      aria-label="其他年度"
      className="mx-auto mt-6 flex max-w-[210mm] flex-wrap justify-between gap-4 wide:mr-0 print:hidden"
    >
      {before !== undefined && (
        <YearLink href={to.report(unit, before)} rel="prev">
          ← {before}年报告
        </YearLink>
      )}
      {after !== undefined && (
        <YearLink href={to.report(unit, after)} rel="next" className="ml-auto">
          {after}年报告 →
        </YearLink>
      )}
    </nav>
  );
}

function YearLink({ className = "", ...rest }: React.ComponentProps<"a">) {
  return (
    <a
      className={`rounded-md border border-line-2 bg-paper px-4 py-2 text-accent no-underline hover:border-ink-3 ${className}`}
      {...rest}
    />
  );
}
