import { redefinitionYears, type SeriesOverYears } from "@/lib/core/series/series";
import { YearBars } from "./year-bars";

/** The unit's figures over its published years, each as a chart and as a table. */
export function OverTheYears({ unit, series }: { unit: string; series: readonly SeriesOverYears[] }) {
  if (series.length === 0) return null;
  const still = series.filter(({ points }) => points.every(({ value }) => !value));
  const moving = series.filter((each) => !still.includes(each));
  const changes = redefinitionYears()
    .map((year) => `${year}年起`)
    .join("、");
  return (
    <section
      aria-labelledby="over-the-years"
      className="not-for-elders mt-6 rounded-md border border-line bg-paper p-5 print:hidden"
    >
      <h2 id="over-the-years" className="mb-1 font-medium text-lg">
        {unit}历年数据
      </h2>
      <p className="mb-4 text-ink-2 text-sm">
        {`取自各年度已公布的报告。虚线处统计口径改变（${changes}），两侧的数字不能直接相比。`}
      </p>
      <div className="grid gap-6 sm:grid-cols-2 lg:grid-cols-3">
        {moving.map((each) => (
          <YearBars key={each.series.id} {...each} />
        ))}
      </div>
      {still.length > 0 && (
        <p className="mt-4 text-ink-2 text-sm">
          历年均为0：{still.map(({ series: { label } }) => label).join("、")}。
        </p>
      )}
    </section>
  );
}
