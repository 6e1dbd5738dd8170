import { ChevronLeft } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { NoCounty } from "@/components/counties/no-county";
import { SettingsForm } from "@/components/counties/settings-form";
import { JointReleaseCard } from "@/components/reviews/queue/release/joint-release-card";
import { Notice } from "@/components/ui/notice";
import { requireActor } from "@/lib/access/auth/session";
import { areaWordsOf } from "@/lib/core/self-word";
import { loadCountyYear } from "@/lib/counties/loaders";
import { loadJointReleaseOf } from "@/lib/publications/joint-release/loaders";

type Props = {
  params: Promise<{ year: string }>;
  searchParams: Promise<{ county?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year } = await params;
  return { title: /^\d{4}$/.test(year) ? `${year}年度设置` : "年度设置" };
}

/** One year of a county: the due day and, before 2019, chapters and rows. */
export default async function CountyYearPage({ params, searchParams }: Props) {
  const { county: asked } = await searchParams;
  const actor = await requireActor();
  const loaded = await loadCountyYear(actor, {
    county: typeof asked === "string" ? asked : undefined,
    year: (await params).year,
  });
  if (!loaded) notFound();
  const { county, year, settled, scoring, reportsBegun } = loaded;
  if (!county)
    return (
      <div className="mx-auto max-w-5xl px-4 py-8 sm:px-6">
        <NoCounty what="年度设置" />
      </div>
    );
  const release = await loadJointReleaseOf(actor, { unitCode: county.code, year });
  return (
    <div className="mx-auto grid max-w-5xl gap-6 px-4 py-8 sm:px-6">
      <div>
        <Link
          href={`/counties?county=${county.code}`}
          className="inline-flex items-center gap-1 text-accent no-underline hover:underline"
        >
          <ChevronLeft aria-hidden size={16} />
          全部年度
        </Link>
        <h1 className="mt-1 font-bold font-song text-2xl">
          {county.name} {year} 年度设置
        </h1>
      </div>
      {reportsBegun > 0 && (
        <Notice title={`${areaWordsOf(county).own} ${year} 年度已建 ${reportsBegun} 份报告`}>
          这些报告沿用开始填报时的章节和统计表，不受本页修改影响；修改只用于此后新建的报告。截止日对所有报告立即生效。
        </Notice>
      )}
      <SettingsForm
        key={`${county.code}-${year}`}
        county={{ code: county.code, name: county.name, kind: county.kind }}
        year={year}
        settled={settled}
        scoring={scoring}
        besides={release && <JointReleaseCard {...release} county={county} year={year} />}
      />
    </div>
  );
}
