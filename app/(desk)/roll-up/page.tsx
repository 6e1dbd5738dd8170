import { Landmark } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
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
        <Empty icon={Landmark} title={county ? "本县还没有报告" : "您管理的范围内还没有县（市、区）"}>
          各单位的年度报告通过或公布后，在这里逐格加总。
        </Empty>
      </div>
    );
  const at = { county: found.rolled.county.code, year: found.rolled.year };
  const [own, supplement] = await Promise.all([
    loadOwnReport(actor, at),
    loadCountySupplement(actor, { unitCode: at.county, year: at.year }),
  ]);
  return <RollUpPage {...found} {...{ counties, years, asked, own, supplement }} />;
}
