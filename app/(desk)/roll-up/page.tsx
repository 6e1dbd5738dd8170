import { Landmark } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NoCounty } from "@/components/counties/no-county";
import { RollUpPage } from "@/components/counties/roll-up/roll-up-page";
import { Empty } from "@/components/ui/empty";
import { requireActor } from "@/lib/access/auth/session";
import { loadRollUp } from "@/lib/counties/roll-up/loaders";
import { rollUpQuerySchema } from "@/lib/counties/roll-up/schema";
import { loadCountySupplement } from "@/lib/counties/supplement/loaders";
import { loadOwnReport } from "@/lib/reports/own-report/loaders";

export const metadata: Metadata = { title: "年度汇总" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/**
 * A county's roll-up of a year. By default approved reports count too: the county writes its own report
 * before the release.
 */
export default async function CountyRollUpPage({ searchParams }: Props) {
  const asked = rollUpQuerySchema.parse(await searchParams);
  const actor = await requireActor();
  const loaded = await loadRollUp(actor, { ...asked, basis: asked.of ?? "approved" });
  if (!loaded) notFound();
  const { counties, county, years, found } = loaded;
  if (!found)
    return (
      <div className="mx-auto max-w-5xl px-4 py-8 sm:px-6">
        <h1 className="mb-6 font-bold font-song text-2xl">年度汇总</h1>
        {county ? (
          <Empty icon={Landmark} title="还没有可以汇总的报告">
            各单位的年度报告通过或公布后，在这里逐格加总。
          </Empty>
        ) : (
          <NoCounty what="年度汇总" />
        )}
      </div>
    );
  const at = { county: found.rolled.county.code, year: found.rolled.year };
  const [own, supplement] = await Promise.all([
    loadOwnReport(actor, at),
    loadCountySupplement(actor, { unitCode: at.county, year: at.year }),
  ]);
  return <RollUpPage {...found} {...{ counties, years, asked, own, supplement }} />;
}
