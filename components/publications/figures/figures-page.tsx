import { Notice } from "@/components/ui/notice";
import { GROUP_MIN } from "@/lib/core/series/across-units";
import { indicators } from "@/lib/core/series/indicator";
import { excessText } from "@/lib/publications/figures/excess";
import type { ComparedFigures } from "@/lib/publications/figures/types";
import { PlaceTrail } from "../places/place-trail";
import type { FiguresAsked, PageUrls } from "../urls";
import { askedOf, FiguresChoices } from "./figures-choices";
import { IndicatorSection } from "./indicator-section";
import { NamedUnits } from "./named-units";

type Props = { to: PageUrls; found: ComparedFigures };

/** Indicators of units over the years, side by side; the query is in the URL. */
export function FiguresPage({ to, found }: Props) {
  const { place, lineage, compared, tooMuch, unknown, units, asked } = found;
  const hasFigures = compared.some(({ across }) => across.rows.length > 0 && across.years.length > 0);
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-[1120px] px-4 pt-6">
      <PlaceTrail to={to} lineage={place ? [...lineage, place] : []} here="数据比较" />
      <h1 className="mb-2 font-bold font-song text-2xl">{figuresTitle(found)}</h1>
      <p className="mb-4 text-ink-2">
        取自各年度已公布的报告的最新版本。没有公布、没有填写的不是0，也不计入合计；没有基数的不算比例。不给出人均，因为报告里没有人口数。
      </p>
      <FiguresChoices to={to} found={found} />
      <NamedUnits to={to} found={found} />
      <ReversedYears {...asked} />
      {unknown.length > 0 && (
        <Notice tone="warn" className="mb-4" title={`没有这些单位，已略去：${unknown.join("、")}`}>
          请核对代码，或者用名称查找。
        </Notice>
      )}
      {tooMuch && (
        <Notice tone="warn" className="mb-4" title="一次比较的数据太多">
          {excessText(tooMuch)}
        </Notice>
      )}
      {hasFigures ? (
        <>
          {compared.map((each) => (
            <IndicatorSection key={each.indicator.id} to={to} found={found} compared={each} />
          ))}
          <Files to={to} found={found} />
        </>
      ) : (
        <p className="text-ink-2">{emptyText(found, units.length > 0)}</p>
      )}
    </main>
  );
}

/** Years in the wrong order are compared all the same. */
function ReversedYears({ from, to }: ComparedFigures["asked"]) {
  if (from === undefined || to === undefined || from <= to) return null;
  return (
    <Notice className="mb-4" title={`“从”${from}年晚于“到”${to}年`}>
      已对调，下面比较的是{to}年至{from}年。
    </Notice>
  );
}

/** The page's title. */
export function figuresTitle({ place, compared }: Pick<ComparedFigures, "place" | "compared">): string {
  const [first, ...others] = compared;
  const of = place ? `${place.name}各单位` : "各单位";
  if (!first) return place ? `${of}的数据` : "数据比较";
  const { label, unit } = first.indicator;
  return others.length > 0 ? `${of}：${compared.length}项指标` : `${of}：${label}（${unit}）`;
}

function emptyText({ place, tooMuch }: ComparedFigures, hasUnits: boolean): string {
  if (tooMuch) return "缩小范围以后再比较。";
  if (hasUnits) return "所选的范围里没有公布过的数据，请改选年度或单位类别。";
  if (place) return "这里没有要公布年度报告的单位，请改选地区或单位类别。";
  return "先在上面按名称找到要比较的单位或地区；也可以从“按地区查看”进入一个县，再点“比较各单位的数据”。";
}

function Files({ to, found }: Props) {
  const asked = askedOf(found.asked);
  const all: FiguresAsked = { ...asked, indicator: indicators.map(({ id }) => id) };
  const link = (href: string | null, text: string) => (
    <a href={href ?? undefined} className="text-accent underline underline-offset-4">
      {text}
    </a>
  );
  return (
    <p className="mt-6 text-ink-2 text-sm print:hidden">
      {`中位数和名次在有${GROUP_MIN}个以上单位的数据时才给出；名次由多到少，只表示数的大小。`}
      下载上面的数据：
      {link(to.figuresFile(asked, "csv"), "CSV")}、{link(to.figuresFile(asked, "xlsx"), "Excel")}、
      {link(to.figuresFile(asked, "json"), "JSON")}；{link(to.figuresFile(all, "csv"), "全部指标（CSV）")}。
    </p>
  );
}
