import type { AcrossUnits, UnitFigure } from "@/lib/core/series/across-units";
import { csvLine, csvMark } from "@/lib/exports/csv/csv-line";
import type { PlaceSeries } from "./loaders";

const columns = ["单位代码", "单位", "年度", "指标", "计量单位", "数值", "说明", "口径自本年度改变"] as const;

/** One line for each unit, year and indicator; a missing figure is empty, and the line says why. */
export function figuresCsv({ series }: PlaceSeries): string {
  const lines = series.flatMap(({ label, unit, across }) =>
    across.rows.flatMap(({ code, name, figures }) =>
      across.years.map((year, index) => {
        const figure = figures[index] ?? "unpublished";
        const value = typeof figure === "number" && year.counted ? String(figure) : "";
        const known = [code, name, String(year.year), label, unit, value];
        return csvLine([...known, reasonOf(figure, year), year.breaks ? "是" : ""]);
      }),
    ),
  );
  return [csvMark, csvLine(columns), ...lines].join("");
}

function reasonOf(figure: UnitFigure, { counted }: AcrossUnits["years"][number]): string {
  if (figure === "notOwed") return "未设立或已撤并";
  if (figure === "unpublished") return "未公布";
  if (figure === "takenDown") return "已撤下";
  if (!counted) return "这一版报告不统计";
  return figure === "blank" ? "未填" : "";
}
