import { chartExplanation } from "@/lib/exports/charts/chart-kind";
import { figureChart } from "@/lib/exports/charts/figure-chart";
import type { ComparedFigures, ComparedIndicator } from "@/lib/publications/figures/types";
import type { PageUrls } from "../urls";
import { FiguresTable } from "./figures-table";

type Props = { to: PageUrls; found: ComparedFigures; compared: ComparedIndicator };

/** One indicator: a picture, and the same as a table below it. */
export function IndicatorSection({ to, found, compared }: Props) {
  const { indicator, across } = compared;
  const id = `indicator-${indicator.id}`;
  const chart = figureChart({ id: `chart-${indicator.id}`, indicator, across });
  const isBroken = across.years.some(({ breaks }) => breaks);
  return (
    <section aria-labelledby={id} className="mb-8">
      <h2 id={id} className={found.compared.length > 1 ? "mb-2 font-medium text-lg" : "sr-only"}>
        {`${indicator.label}（${indicator.unit}）`}
      </h2>
      {chart && (
        <figure className="mb-3 rounded-md border border-line bg-paper p-4">
          <div
            className="chart mx-auto max-w-[720px] text-ink [&_svg]:block [&_svg]:h-auto [&_svg]:w-full forced-colors:[&_[fill^=var]]:fill-[CanvasText] forced-colors:[&_[stroke^=var]]:stroke-[CanvasText]"
            // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn here from figures and names, which the library escapes
            dangerouslySetInnerHTML={{ __html: chart }}
          />
          <figcaption className="mt-2 text-ink-2 text-sm">
            {chartExplanation(across)}
            {isBroken && "虚线处统计口径改变，两侧的数字不能直接相比。"}
          </figcaption>
        </figure>
      )}
      <FiguresTable to={to} found={found} compared={compared} />
    </section>
  );
}
