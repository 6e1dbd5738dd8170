import { Notice } from "@/components/ui/notice";
import { beijingTime } from "@/lib/core/beijing-time";
import type { PublicPlace } from "@/lib/publications/places/types";
import { OverTheYears } from "../report/over-the-years";
import type { PageUrls } from "../urls";
import { AreaList } from "./area-list";
import { AreaYears } from "./area-years";
import { PlaceTrail } from "./place-trail";
import { PlaceUnitYears } from "./unit-years";

/** A place in the tree of units: its own publications, and those below it. */
export function PlacePage({ to, place }: { to: PageUrls; place: PublicPlace }) {
  const { unit, lineage, own, areas, areaYears, units, year } = place;
  const below = unit ? "下级地区" : "各地区";
  const isEmpty = own.years.length === 0 && areas.length === 0 && units.length === 0;
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-[1120px] px-4 pt-6">
      <PlaceTrail to={to} lineage={lineage} here={unit?.name ?? "按地区查看"} country={unit === null} />
      <h1 className="mb-2 font-bold font-song text-2xl">{unit?.name ?? "按地区查看"}</h1>
      <About place={place} to={to} />
      {unit?.demonstration && (
        <Notice className="mb-6" title="演示数据">
          这是为演示虚构的单位，报告不是真实公文。
        </Notice>
      )}
      {isEmpty && <p className="text-ink-2">这里还没有公布过年度报告。</p>}
      {own.years.length > 0 && <OwnReports to={to} place={place} />}
      {areas.length > 0 && <AreaList to={to} areas={areas} year={year} title={below} />}
      {areaYears.length > 0 && <AreaYears years={areaYears} title={`${below}历年公布情况`} />}
      {units.length > 0 && <PlaceUnitYears to={to} place={place} />}
      <OverTheYears unit={unit?.name ?? ""} series={own.series} />
    </main>
  );
}

/** Other names, predecessors and successors, and links. */
function About({ to, place }: { to: PageUrls; place: PublicPlace }) {
  const { unit, lineage, own, areas, units } = place;
  if (!unit)
    return (
      <p className="mb-6 flex flex-wrap gap-x-4 gap-y-1 text-ink-2">
        从省、市、县到单位，逐级查看已公布的年度报告。
        <PlaceLink href={to.feed} text="订阅新公布的报告" />
      </p>
    );
  const above = lineage.at(-1);
  return (
    <div className="mb-6 grid gap-1 text-ink-2">
      <p>
        {unit.organ}
        {own.formerNames.length > 0 && `，曾用名：${own.formerNames.join("、")}`}
      </p>
      <Others to={to} label="由以下单位合并或改设而来：" others={place.predecessors} />
      <Others to={to} label="由以下单位分设而来：" others={place.origin ? [place.origin] : []} />
      <Others to={to} label="现由以下单位承接：" others={place.successor ? [place.successor] : []} />
      <Others to={to} label="分设出以下单位：" others={place.parts} />
      <p className="flex flex-wrap gap-x-4 gap-y-1 print:hidden">
        <PlaceLink href={to.list({ place: unit.code })} text="在这里的报告里查找" />
        {areas.length + units.length === 0 && above && (
          <PlaceLink
            href={to.figures({ place: above.code, unit: [unit.code] })}
            text={`与${above.name}其他单位比较`}
          />
        )}
        <PlaceLink href={to.placeDataset(unit.code)} text="下载历年全部指标和指标说明（ZIP）" />
        <PlaceLink href={to.feed && `${to.feed}?place=${unit.code}`} text="订阅新公布的报告" />
      </p>
    </div>
  );
}

function PlaceLink({ href, text }: { href: string | null; text: string }) {
  if (href === null) return null;
  return (
    <a href={href} className="text-accent underline underline-offset-4">
      {text}
    </a>
  );
}

function Others({ to, label, others }: { to: PageUrls; label: string; others: PublicPlace["predecessors"] }) {
  if (others.length === 0) return null;
  return (
    <p>
      {label}
      {others.map(({ code, name }, index) => (
        <span key={code}>
          {index > 0 && "、"}
          <a href={to.place(code) ?? undefined} className="text-accent underline underline-offset-4">
            {name}
          </a>
        </span>
      ))}
    </p>
  );
}

function OwnReports({ to, place: { unit, own, areas, units } }: { to: PageUrls; place: PublicPlace }) {
  if (!unit) return null;
  return (
    <section aria-labelledby="own-reports" className="mb-6">
      <h2 id="own-reports" className="mb-2 font-medium text-lg">
        {areas.length + units.length > 0 ? "本级年度报告" : "年度报告"}
      </h2>
      <ul className="divide-y divide-line rounded-md border border-line bg-paper">
        {own.years.map(({ year, title, number, publishedAt, takenDownAt }) => (
          <li key={year} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 px-5 py-3">
            <a
              href={to.report(unit.code, year)}
              className="font-song text-accent-ink underline-offset-4 hover:underline"
            >
              {title}
            </a>
            <span className="text-ink-2 text-sm">
              <time dateTime={publishedAt.toISOString()}>{beijingTime(publishedAt)}</time> 发布
              {number > 1 && `，第${number}版`}
              {takenDownAt && `，${beijingTime(takenDownAt)}撤下`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
