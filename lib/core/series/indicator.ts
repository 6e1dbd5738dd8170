import type { SeriesId } from "../editions/edition";
import { editionOf } from "../editions/registry";
import { isRedefinedBetween, type SeriesValues, series } from "./series";

/** The share of one series in another; undefined if the other is zero or blank. */
type Ratio = { part: SeriesId; whole: SeriesId };

const ratios = {
  grantedShare: { label: "予以公开的占办理结果", part: "granted", whole: "answered" },
  refusedShare: { label: "不予公开的占办理结果", part: "refused", whole: "answered" },
  reviewCorrectedShare: { label: "行政复议被纠正的占审结", part: "reviewCorrected", whole: "review" },
  litigationCorrectedShare: {
    label: "行政诉讼被纠正的占审结",
    part: "litigationCorrected",
    whole: "litigation",
  },
} as const satisfies Record<string, Ratio & { label: string }>;

export type IndicatorId = SeriesId | keyof typeof ratios;

/**
 * What units are compared by: a series as reported, or the share of one in another, in percent. There are no
 * figures per head, since reports do not state the number of inhabitants.
 */
export type SeriesIndicator = { id: IndicatorId; label: string; unit: string; ratio: Ratio | null };

export const indicators: readonly SeriesIndicator[] = [
  ...series.map(({ id, label, unit }) => ({ id, label, unit, ratio: null })),
  ...Object.entries(ratios).map(([id, { label, ...ratio }]) => ({
    ...{ id: id as IndicatorId, label, unit: "%", ratio },
  })),
];

export const indicatorIds = indicators.map(({ id }) => id) as [IndicatorId, ...IndicatorId[]];

/** Throws a RangeError for an unknown id. */
export function indicatorOf(id: IndicatorId): SeriesIndicator {
  const found = indicators.find((each) => each.id === id);
  if (!found) throw new RangeError(`no indicator ${id}`);
  return found;
}

/** A report's value of an indicator. `noBase`: the whole of the share is zero. */
export type IndicatorValue = number | "blank" | "noBase";

export function indicatorValue({ id, ratio }: SeriesIndicator, values: SeriesValues): IndicatorValue {
  if (!ratio) return values[id as SeriesId] ?? "blank";
  const [part, whole] = [values[ratio.part], values[ratio.whole]];
  if (typeof part !== "number" || typeof whole !== "number") return "blank";
  return shareOf(part, whole) ?? "noBase";
}

/** A share in percent with one decimal; null if the whole is zero. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1000) / 10;
}

/** True if the edition of a report year counts everything that the indicator consists of. */
export function isCounted(indicator: SeriesIndicator, year: number): boolean {
  const counted = editionOf(year)?.series;
  return sourcesOf(indicator).every((id) => counted?.[id] !== undefined);
}

/** True if the definition of anything that the indicator consists of changed between two report years. */
export function isIndicatorRedefined(indicator: SeriesIndicator, before: number, year: number): boolean {
  return sourcesOf(indicator).some((id) => isRedefinedBetween(id, before, year));
}

function sourcesOf({ id, ratio }: SeriesIndicator): SeriesId[] {
  return ratio ? [ratio.part, ratio.whole] : [id as SeriesId];
}
