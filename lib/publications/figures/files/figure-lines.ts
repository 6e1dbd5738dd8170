import type { AcrossUnits, UnitFigure } from "@/lib/core/series/across-units";
import type { ComparedFigures, ComparedIndicator } from "../types";

/** The state of a figure for programs: `figure`, or the reason why there is none. */
export type FigureState = "figure" | Exclude<UnitFigure, number> | "notCounted";

/** Labels of the same states for readers. */
export const figureStateLabels: Readonly<Record<FigureState, string>> = {
  figure: "",
  blank: "未填",
  noBase: "没有基数，不算比例",
  takenDown: "已撤下",
  unpublished: "未公布",
  notOwed: "未设立或已撤并",
  notCounted: "这一版报告不统计",
};

/** One figure of one unit and year: a row of every file. */
export type FigureLine = {
  unit: { code: string; name: string };
  above: string;
  year: number;
  indicator: ComparedIndicator["indicator"];
  value: number | null;
  state: FigureState;
  breaks: boolean;
  place: number | null;
  among: number | null;
};

/** One row for each indicator, unit and year. */
export function figureLines({ compared, units }: ComparedFigures): FigureLine[] {
  const above = new Map(units.map(({ code, place }) => [code, place]));
  return compared.flatMap(({ indicator, across }) =>
    across.rows.flatMap(({ code, name, figures, places }) =>
      across.years.map((year, index) => ({
        ...{ unit: { code, name }, above: above.get(code) ?? "", year: year.year, indicator },
        ...valueIn(figures[index] ?? "unpublished", year),
        breaks: year.breaks,
        place: places[index]?.place ?? null,
        among: places[index]?.among ?? null,
      })),
    ),
  );
}

function valueIn(
  figure: UnitFigure,
  { counted }: AcrossUnits["years"][number],
): Pick<FigureLine, "value" | "state"> {
  const state = typeof figure === "number" || figure === "blank" ? (counted ? null : "notCounted") : figure;
  if (state !== null) return { value: null, state };
  return typeof figure === "number" ? { value: figure, state: "figure" } : { value: null, state: "blank" };
}
