import { beijingTime } from "@/lib/core/beijing-time";
import type { CopiedVersion } from "@/lib/publications/copy/types";
import type { PageUrls } from "../urls";

/** Present versions, in display order. */
type Props = { to: PageUrls; reports: readonly CopiedVersion[] };

/** The list of a static copy: every report by year and county. Units are found with the browser's search. */
export function CopyListPage({ to, reports }: Props) {
  // Links from a report's page lead to the first entry of its unit or county.
  const units = firstOf(reports, ({ unitCode }) => unitCode);
  const counties = firstOf(reports, ({ countyCode }) => countyCode);
  const years = grouped(reports, ({ year }) => year);
  const invented = [...new Set(reports.filter((each) => each.demonstration).map(({ county }) => county))];
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-[1120px] px-4 pt-8">
      <h1 className="mb-2 font-bold font-song text-2xl">政府信息公开工作年度报告</h1>
      <p className="mb-6 text-ink-2">共{reports.length}份，按年度和单位排列。</p>
      {invented.length > 0 && (
        <p className="mb-6">{invented.join("、")}是为演示虚构的，其报告不是真实公文。</p>
      )}
      {years.map(([year, ofYear]) => (
        <section key={year} className="mb-8">
          <h2 className="mb-3 font-bold font-song text-lg">{year}年</h2>
          {grouped(ofYear, ({ countyCode }) => countyCode).map(([code, ofCounty]) => (
            <section
              key={code}
              id={ofCounty[0] && counties.has(ofCounty[0]) ? `c${code}` : undefined}
              className="mb-4 rounded-md border border-line bg-paper p-5"
            >
              <h3 className="mb-2 font-medium">{ofCounty[0]?.county}</h3>
              <ul className="grid gap-2">
                {ofCounty.map((report) => (
                  <ReportItem
                    key={report.unitCode}
                    to={to}
                    report={report}
                    id={units.has(report) ? `u${report.unitCode}` : undefined}
                  />
                ))}
              </ul>
            </section>
          ))}
        </section>
      ))}
    </main>
  );
}

function ReportItem({ to, report, id }: { to: PageUrls; report: CopiedVersion; id: string | undefined }) {
  return (
    <li id={id} className="[overflow-wrap:anywhere]">
      <a href={to.report(report.unitCode, report.year)} className="text-accent underline underline-offset-4">
        {report.title}
      </a>
      <span className="ml-3 text-ink-2 text-sm">
        {report.number > 1 && `第${report.number}版，`}
        <time dateTime={report.publishedAt.toISOString()}>{beijingTime(report.publishedAt)}</time>
        发布
      </span>
      <a
        href={to.receiptFile(report.unitCode, report.year, report.number) ?? undefined}
        download
        className="ml-3 text-accent text-sm underline underline-offset-4"
        aria-label={`${report.title}的发布回执`}
      >
        发布回执
      </a>
    </li>
  );
}

/** The first item of each key. */
function firstOf<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Set<Item> {
  const seen = new Set<Key>();
  return new Set(
    items.filter((item) => {
      const first = !seen.has(keyOf(item));
      seen.add(keyOf(item));
      return first;
    }),
  );
}

/** Items grouped by key, in the order of the keys' first occurrence. */
function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): [Key, Item[]][] {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups];
}
