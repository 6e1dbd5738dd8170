import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CountyHeading } from "@/components/counties/county-heading";
import { NoCounty } from "@/components/counties/no-county";
import { RemindingCard } from "@/components/counties/season/reminding-card";
import { YearList } from "@/components/counties/year-list";
import { Notice } from "@/components/ui/notice";
import { requireActor } from "@/lib/access/auth/session";
import { areaWordsOf } from "@/lib/core/self-word";
import { loadCountyYears } from "@/lib/counties/loaders";
import { loadReminding } from "@/lib/messages/loaders";

export const metadata: Metadata = { title: "年度设置" };

type Props = { searchParams: Promise<{ county?: string | string[] }> };

/** A county's settings for each year: the due day and, before 2019, the form. */
export default async function CountyPage({ searchParams }: Props) {
  const { county: asked } = await searchParams;
  const actor = await requireActor();
  const loaded = await loadCountyYears(actor, {
    county: typeof asked === "string" ? asked : undefined,
  });
  if (!loaded) notFound();
  const { counties, county, years } = loaded;
  const reminding = county && (await loadReminding(actor, { unitCode: county.code }));
  return (
    <div className="mx-auto grid max-w-5xl gap-6 px-4 py-8 sm:px-6">
      <CountyHeading title="年度设置" action="/counties" counties={counties} county={county} />
      {!county && <NoCounty what="年度设置" />}
      {county && !years.some(({ settled }) => settled) && (
        <Notice title={`${areaWordsOf(county).own}还没有设置过任何年度`}>
          不设置也能填报：章节和统计表按默认格式，但填报员看不到截止日。
        </Notice>
      )}
      {county && <YearList countyCode={county.code} years={years} />}
      {county && reminding && (
        <RemindingCard key={county.code} countyCode={county.code} reminding={reminding} />
      )}
    </div>
  );
}
