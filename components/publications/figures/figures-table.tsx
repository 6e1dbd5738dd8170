import clsx from "clsx";
import { GROUP_MIN, type UnitFigure, type UnitPlace } from "@/lib/core/series/across-units";
import type { ComparedFigures, ComparedIndicator } from "@/lib/publications/figures/types";
import { ScrollRegion } from "../document/scroll-region";
import type { PageUrls } from "../urls";

const cell = "border border-line px-3 py-2";
/** The lines beside a sticky cell are shadows: its collapsed borders do not stick with it. */
const sticky = "sticky left-0 shadow-[-1px_0_var(--color-line),1px_0_var(--color-line)]";
/** A dashed line where a definition changes: figures on its two sides are not comparable. */
const broken = "border-l-2 border-l-ink-3 [border-left-style:dashed]";

type Props = { to: PageUrls; found: ComparedFigures; compared: ComparedIndicator };

/**
 * Units by years, with each one's rank in the newest year, and the sum and the median of each year below. A
 * bar below a figure shows its share of the largest figure with the same definition.
 */
export function FiguresTable({ to, found, compared: { indicator, across } }: Props) {
  const label = `各单位历年${indicator.label}`;
  const greatest = greatestByYear(across);
  const looks = across.years.map(({ breaks }) => clsx(cell, "text-right", breaks && broken));
  const placed = across.years.findLastIndex((_, index) => across.rows.some(({ places }) => places[index]));
  const places = new Map(found.units.map(({ code, place }) => [code, place]));
  const isMixed = found.place === null || new Set(places.values()).size > 1;
  return (
    <ScrollRegion label={label}>
      <table className="w-full min-w-max border-collapse bg-paper text-sm tabular-nums">
        <caption className="sr-only">{`${label}（${indicator.unit}）`}</caption>
        <Head across={across} looks={looks} placed={placed} />
        <tbody>
          {across.rows.map(({ code, name, figures, places: own }) => (
            <tr key={code}>
              <th scope="row" className={clsx(cell, sticky, "bg-paper text-left font-normal")}>
                <a
                  href={to.place(code) ?? undefined}
                  className="text-accent-ink underline-offset-4 hover:underline"
                >
                  {isMixed && <span className="text-ink-2">{places.get(code)} </span>}
                  {name}
                </a>
              </th>
              {across.years.map(({ year, counted }, index) => (
                <td key={year} className={looks[index]}>
                  <Figure
                    figure={figures[index] ?? "unpublished"}
                    counted={counted}
                    greatest={greatest[index] ?? 0}
                    href={to.report(code, year)}
                  />
                </td>
              ))}
              {placed >= 0 && <td className={clsx(cell, "text-right")}>{placeText(own[placed])}</td>}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <Summary
            name={indicator.ratio ? "合计的比例" : "合计"}
            years={across.years}
            of={({ total }) => total}
            looks={looks}
            placed={placed}
          />
          <Summary
            name={medianName(found)}
            years={across.years}
            of={({ median }) => median}
            looks={looks}
            placed={placed}
          />
        </tfoot>
      </table>
    </ScrollRegion>
  );
}

type HeadProps = { across: ComparedIndicator["across"]; looks: readonly string[]; placed: number };

function Head({ across, looks, placed }: HeadProps) {
  return (
    <thead>
      <tr>
        <th scope="col" className={clsx(cell, sticky, "bg-paper text-left")}>
          单位
        </th>
        {across.years.map(({ year, breaks }, index) => (
          <th key={year} scope="col" className={clsx(looks[index], "font-medium")}>
            {year}年{breaks && <span className="sr-only">（口径改变）</span>}
          </th>
        ))}
        {placed >= 0 && (
          <th scope="col" className={clsx(cell, "text-right font-medium")}>
            {across.years[placed]?.year}年名次
          </th>
        )}
      </tr>
    </thead>
  );
}

function placeText(place: UnitPlace | null | undefined): string {
  return place ? `第${place.place}，共${place.among}` : "—";
}

/** If only some units are shown, the median is still that of all. */
function medianName({ place, asked, units }: ComparedFigures): string {
  return place && asked.units.some((code) => units.some((unit) => unit.code === code))
    ? `中位数（${place.name}，${GROUP_MIN}个以上单位）`
    : "中位数";
}

/** For each year the largest figure of all years with the same definition. */
function greatestByYear({ years, rows }: ComparedIndicator["across"]): number[] {
  const own = years.map((_, index) =>
    Math.max(0, ...rows.map(({ figures }) => figures[index]).filter((figure) => typeof figure === "number")),
  );
  const spans = years.map((_, index) => years.slice(0, index + 1).filter(({ breaks }) => breaks).length);
  return spans.map((span) => Math.max(...own.filter((_, index) => spans[index] === span)));
}

type FigureProps = { figure: UnitFigure; counted: boolean; greatest: number; href: string };

function Figure({ figure, counted, greatest, href }: FigureProps) {
  if (figure === "notOwed") return <span className="text-ink-2">—</span>;
  if (figure === "unpublished") return <span className="text-ink-2">未公布</span>;
  if (figure === "takenDown") return <span className="text-ink-2">已撤下</span>;
  if (!counted) return <span className="text-ink-2">不统计</span>;
  if (figure === "blank") return <span className="text-ink-2">未填</span>;
  if (figure === "noBase") return <span className="text-ink-2">无基数</span>;
  return (
    <>
      <a href={href} className="text-ink underline-offset-4 hover:underline">
        {figure}
      </a>
      <span
        aria-hidden="true"
        className="mt-1 ml-auto block h-1 bg-accent forced-colors:bg-[CanvasText]"
        style={{ width: `${greatest === 0 ? 0 : Math.round((figure / greatest) * 100)}%` }}
      />
    </>
  );
}

type Year = ComparedIndicator["across"]["years"][number];
type SummaryProps = {
  name: string;
  years: readonly Year[];
  of: (year: Year) => number | null;
  looks: readonly string[];
  placed: number;
};

function Summary({ name, years, of, looks, placed }: SummaryProps) {
  return (
    <tr>
      <th scope="row" className={clsx(cell, sticky, "bg-canvas text-left font-medium")}>
        {name}
      </th>
      {years.map((each, index) => (
        <td key={each.year} className={clsx(looks[index], "bg-canvas font-medium")}>
          {of(each) ?? "—"}
        </td>
      ))}
      {placed >= 0 && <td className={clsx(cell, "bg-canvas text-right")}>—</td>}
    </tr>
  );
}
