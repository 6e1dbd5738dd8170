import { Button } from "@/components/ui/button";
import { MEDIAN_MIN } from "@/lib/core/series/across-units";
import { series as allSeries } from "@/lib/core/series/series";
import { kindGroupLabels } from "@/lib/core/unit-kind";
import type { PlaceFigures } from "@/lib/publications/figures/loaders";
import { FilterChoice } from "../list/filter-field";
import { PlaceTrail } from "../places/place-trail";
import type { PageUrls } from "../urls";
import { FiguresTable } from "./figures-table";

/** One indicator of a place's units over the years, for comparison; the query is in the URL. */
export function FiguresPage({ to, found }: { to: PageUrls; found: PlaceFigures }) {
  const { place, lineage, series, across, asked } = found;
  const isBroken = across.years.some(({ breaks }) => breaks);
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-[1120px] px-4 pt-6">
      <PlaceTrail to={to} lineage={[...lineage, place]} here="数据比较" />
      <h1 className="mb-2 font-bold font-song text-2xl">
        {place.name}各单位：{series.label}（{series.unit}）
      </h1>
      <p className="mb-4 text-ink-2">
        取自各年度已公布的报告的最新版本。没有公布、没有填写的不是0，也不计入合计。
        {isBroken && "虚线处统计口径改变，两侧的数字不能直接相比。"}
      </p>
      <Choices to={to} found={found} />
      {across.rows.length > 0 && across.years.length > 0 ? (
        <FiguresTable to={to} found={found} />
      ) : (
        <p className="text-ink-2">所选的范围里没有公布过的数据，请改选年度或单位类别。</p>
      )}
      <p className="mt-3 text-ink-2 text-sm">
        {`中位数在有${MEDIAN_MIN}个以上单位的数据时才给出。`}
        下载：
        <a
          href={to.figuresFile({ ...stringsOf(asked), indicator: asked.indicator }) ?? undefined}
          className="text-accent underline underline-offset-4"
        >
          这项指标（CSV）
        </a>
        、
        <a
          href={to.figuresFile({ ...stringsOf(asked), indicator: undefined }) ?? undefined}
          className="text-accent underline underline-offset-4"
        >
          全部指标（CSV）
        </a>
        。
      </p>
    </main>
  );
}

function stringsOf({ place, kind, from, to }: PlaceFigures["asked"]) {
  return { place, kind, from: from?.toString(), to: to?.toString() };
}

function Choices({ to, found: { asked, place, years, kinds } }: { to: PageUrls; found: PlaceFigures }) {
  const byYear = years.map((year) => ({ value: year, text: `${year}年` }));
  return (
    <search className="mb-6 block rounded-md border border-line bg-paper p-4">
      <form action={to.figures() ?? undefined} className="grid items-end gap-4 sm:grid-cols-2 lg:flex">
        <input type="hidden" name="place" value={place.code} />
        <FilterChoice
          className="lg:flex-1"
          label="指标"
          name="indicator"
          chosen={asked.indicator}
          options={allSeries.map(({ id, label }) => ({ value: id, text: label }))}
        />
        {kinds.length > 1 && (
          <FilterChoice
            className="lg:flex-1"
            label="单位类别"
            name="kind"
            chosen={asked.kind ?? ""}
            options={[
              { value: "", text: "全部" },
              ...kinds.map((kind) => ({ value: kind, text: kindGroupLabels[kind] })),
            ]}
          />
        )}
        <FilterChoice
          className="lg:flex-1"
          label="从"
          name="from"
          chosen={asked.from ?? years[0]}
          options={byYear}
        />
        <FilterChoice
          className="lg:flex-1"
          label="到"
          name="to"
          chosen={asked.to ?? years.at(-1)}
          options={byYear}
        />
        <Button type="submit" look="primary">
          比较
        </Button>
      </form>
    </search>
  );
}
