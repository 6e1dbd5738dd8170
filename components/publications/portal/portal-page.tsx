"use client";
import { Globe } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { DecisionsProvider } from "@/components/shell/decisions";
import { Refusals } from "@/components/shell/refusals";
import { useAction } from "@/components/shell/use-action";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { SubPageHead } from "@/components/ui/sub-page-head";
import { comparePortalYearAction } from "@/lib/publications/portal/actions";
import type { PortalReport } from "@/lib/publications/portal/types";
import { AddressForm } from "./address-form";
import { PortalResult } from "./portal-result";
import { useRefreshWhile } from "./use-refresh-while";

type Props = { county: { code: string; name: string }; year: number; reports: readonly PortalReport[] };

/** The portal URLs of a county's reports of a year, with the results of their comparisons. */
export function PortalPage({ county, year, reports }: Props) {
  const known = reports.filter(({ address }) => address !== null);
  return (
    <div className="mx-auto grid max-w-4xl grid-cols-1 gap-5 px-4 py-6 sm:px-6">
      <SubPageHead href={`/reviews?year=${year}`} back="审核" title={`${year} 年度网站核对`} of={county.name}>
        <p className="text-ink-2">
          政府网站转载以后，在这里登记网址（单位也可以自己登记）；核对时由服务器逐个打开网页，与公布的版本逐句、逐格对照。公开页面上不列这些网址。
        </p>
      </SubPageHead>
      {reports.length === 0 ? (
        <Empty icon={Globe} title="这一年度还没有公布的报告">
          公布以后在这里登记网址。
        </Empty>
      ) : (
        <>
          <CompareAll {...{ county, year }} known={known} total={reports.length} />
          <DecisionsProvider>
            <ul className="grid divide-y divide-line rounded-md border border-line bg-paper">
              {reports.map((report) => (
                <Row key={report.reportId} report={report} />
              ))}
            </ul>
          </DecisionsProvider>
        </>
      )}
    </div>
  );
}

type AllProps = Pick<Props, "county" | "year"> & { known: readonly PortalReport[]; total: number };

function CompareAll({ county, year, known, total }: AllProps) {
  const { busy, refusals, run } = useAction();
  const waiting = known.filter(({ address }) => address?.waiting).length;
  useRefreshWhile(waiting > 0);
  const count = (outcome: string) => known.filter(({ comparison }) => comparison?.outcome === outcome).length;
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p role="status" className="text-ink-2">
          {waiting > 0
            ? `正在核对，还有 ${waiting} 份`
            : `已登记 ${known.length} / ${total} 份，一致 ${count("same")} 份，有出入 ${count("differs")} 份，没有读到 ${count("unreadable") + count("unreachable")} 份`}
        </p>
        <Button
          variant="primary"
          busy={busy || waiting > 0}
          why={known.length === 0 && "还没有登记网址：先在下面各单位那里填写、保存"}
          onClick={() => run(() => comparePortalYearAction({ countyCode: county.code, year }))}
        >
          {waiting > 0 ? "正在核对…" : "核对全部"}
        </Button>
      </div>
      <Refusals refusals={refusals} />
    </div>
  );
}

function Row({ report }: { report: PortalReport }) {
  const { reportId, unit, address, comparison, number, publicUrl } = report;
  return (
    <li className="grid gap-2 px-4 py-3 sm:px-5">
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <Link href={`/reviews/${reportId}` as Route} className="font-medium text-accent">
          {unit.name}
        </Link>
        <a href={publicUrl} className="text-accent text-sm">
          公布的版本<span className="sr-only">：{unit.name}</span>
        </a>
        {address && (
          <a href={address.url} target="_blank" rel="noreferrer" className="text-accent text-sm">
            网站上的网页<span className="sr-only">：{unit.name}</span>
          </a>
        )}
      </p>
      <AddressForm key={address?.url} report={report} of={unit.name} />
      {address?.waiting && <p className="text-ink-2 text-sm">正在核对…</p>}
      {comparison && <PortalResult comparison={comparison} number={number} />}
    </li>
  );
}
