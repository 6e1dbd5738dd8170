import { editionOf } from "@/lib/core/editions/registry";
import { indicators, indicatorValue, isCounted } from "@/lib/core/series/indicator";
import type { OpenIndicators } from "../open-data/open-schema";
import type { IndicatorsQuery } from "../schema";
import type { IndicatorReport } from "./data";

/** A report's values of the indicators of its edition, or of the requested one. */
export function openIndicators(
  { unit, year, number, publishedAt, values }: IndicatorReport,
  { indicator: asked }: Pick<IndicatorsQuery, "indicator">,
): OpenIndicators["reports"][number] {
  const counted = indicators.filter(
    (each) => isCounted(each, year) && (asked === undefined || each.id === asked),
  );
  return {
    unit: { code: unit.code, name: unit.name },
    ...{ year, edition: editionOf(year)?.id ?? "", version: number, publishedAt: publishedAt.toISOString() },
    indicators: counted.map((each) => {
      const value = indicatorValue(each, values);
      return typeof value === "number"
        ? { indicator: each.id, value, state: "figure" }
        : { indicator: each.id, value: null, state: value };
    }),
  };
}
