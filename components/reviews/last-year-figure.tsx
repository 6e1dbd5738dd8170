import type { BodyCell } from "@/lib/core/document/block";
import { changeWords } from "@/lib/reviews/last-year/figures";
import type { LastYearFigures } from "@/lib/reviews/types";

/** A figure with last year's below it and the change; omitted if both are zero. */
export function figureWithLastYear({ figures, year }: LastYearFigures) {
  return (cell: BodyCell) => {
    const before = cell.cellId === null ? undefined : figures[cell.cellId];
    if (before === undefined || (before === "0" && cell.text === "0")) return cell.text;
    const change = changeWords(cell.text, before);
    return (
      <>
        {cell.text}
        <span className="review-last-year" title={`${year} 年 ${before}${change && `，${change}`}`}>
          上年 {before}
          {change && change !== "持平" && <b>{change}</b>}
        </span>
      </>
    );
  };
}
