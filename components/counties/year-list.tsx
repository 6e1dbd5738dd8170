import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import { editionOf } from "@/lib/core/editions/registry";
import { chineseDay } from "@/lib/counties/rules";
import type { ListedYear } from "@/lib/counties/types";
import { outlineSummary, tableSummary } from "./form-summary";

/** The years of a county, newest first: when reports are due, in what form, and how many were begun. */
export function YearList({ countyCode, years }: { countyCode: string; years: ListedYear[] }) {
  return (
    <ul className="grid divide-y divide-line rounded-md border border-line bg-paper">
      {years.map((listed) => (
        <li key={listed.year} className="grid gap-x-6 gap-y-1 px-4 py-4 sm:grid-cols-[1fr_auto] sm:px-5">
          <div className="grid min-w-0 gap-1">
            <h2 className="flex flex-wrap items-center gap-x-3 gap-y-1 font-medium tabular-nums">
              {listed.year} 年度
              {listed.settled ? <Tag tone="ok">已设置</Tag> : <Tag>未设置</Tag>}
            </h2>
            <YearSummary listed={listed} />
          </div>
          <Button asChild size="small" className="self-center justify-self-start">
            <Link href={`/counties/${listed.year}?county=${countyCode}`}>
              设置<span className="sr-only"> {listed.year} 年度</span>
            </Link>
          </Button>
        </li>
      ))}
    </ul>
  );
}

function YearSummary({
  listed: { year, editionName, ownForm, settled, reportsBegun },
}: {
  listed: ListedYear;
}) {
  const standard = editionOf(year)?.outlines[0]?.name ?? "";
  const details: [string, string][] = [
    ["格式", editionName],
    ["截止日", settled ? chineseDay(settled.dueOn) : "未定"],
    ...(ownForm
      ? ([
          ["章节", outlineSummary(settled?.form ?? {}, standard)],
          ["统计表", tableSummary(settled?.form ?? {})],
        ] as [string, string][])
      : []),
    ["已建报告", `${reportsBegun} 份`],
  ];
  return (
    <dl className="flex flex-wrap gap-x-5 gap-y-0.5 text-sm">
      {details.map(([term, detail]) => (
        <div key={term} className="flex gap-1.5">
          <dt className="shrink-0 text-ink-3">{term}</dt>
          <dd className="text-ink-2 tabular-nums">{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
