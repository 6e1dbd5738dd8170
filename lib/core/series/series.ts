import { type Edition, type SeriesId, seriesIds } from "../editions/edition";
import type { Form } from "../editions/form";
import { editions } from "../editions/list";
import { editionOf } from "../editions/registry";
import type { Figures } from "../tables/figure";
import { addUp } from "../tables/figures";

/**
 * Indicators that can be followed over the years, in the order in which they are shown. Each edition says in
 * which cells it counts them (国办发〔2014〕32号, 国办公开办函〔2019〕60号, 〔2021〕30号), and which it defines again: figures
 * on the two sides of a new definition are shown side by side, never joined.
 */
export type Series = {
  id: SeriesId;
  label: string;
  unit: string;
  /** Whether a report's own page draws it; the others are looked at across units. */
  onReport: boolean;
};

const names: Readonly<Record<SeriesId, Pick<Series, "label" | "unit">>> = {
  received: { label: "新收到的公开申请", unit: "件" },
  granted: { label: "予以公开的申请", unit: "件" },
  review: { label: "审结的行政复议", unit: "件" },
  litigation: { label: "审结的行政诉讼", unit: "件" },
  disclosed: { label: "主动公开的政府信息", unit: "条" },
  documents: { label: "规范性文件", unit: "件" },
  licences: { label: "行政许可处理决定", unit: "件" },
  penalties: { label: "行政处罚处理决定", unit: "件" },
  answered: { label: "办理结果总计", unit: "件" },
  refused: { label: "不予公开的申请", unit: "件" },
  carriedOut: { label: "结转下年度的申请", unit: "件" },
  reviewCorrected: { label: "行政复议结果纠正", unit: "件" },
  litigationCorrected: { label: "行政诉讼结果纠正", unit: "件" },
};

const acrossUnits: readonly SeriesId[] = [
  "answered",
  "refused",
  "carriedOut",
  "reviewCorrected",
  "litigationCorrected",
];

export const series: readonly Series[] = seriesIds.map((id) => ({
  id,
  ...names[id],
  onReport: !acrossUnits.includes(id),
}));

/** The report years with which the definition of some series changed. */
export function redefinitionYears(): number[] {
  return editions.flatMap(({ firstYear, redefinedSeries }) => (redefinedSeries?.length ? [firstYear] : []));
}

/** `breaks` where the definition changed since the point before: the two are not to be compared. */
export type SeriesPoint = { year: number; value: number | null; breaks: boolean };
export type SeriesOverYears = { series: Series; points: SeriesPoint[] };

/**
 * What one report says of every series that its edition counts; null where it leaves it blank. Made when it
 * is published, so that nobody who follows figures reads a report for them.
 */
export type SeriesValues = Readonly<Partial<Record<SeriesId, number | null>>>;

/** One published year as a series reads it. */
export type YearOfFigures = { year: number; values: SeriesValues };

/** The values of every series in a report. */
export function seriesValues(form: Form, figures: Figures): SeriesValues {
  const entries = Object.entries(form.edition.series).map(([id, cells]) => {
    const value = addUp(form, figures, cells);
    return [id, value === null ? null : Number(value)];
  });
  return Object.fromEntries(entries);
}

/**
 * The series of a report's page that these years hold a figure of, each with a point a year, oldest first. A
 * year whose edition does not count it has no point; one that leaves it blank has a point without a value.
 * Fewer than two figures are no series.
 */
export function seriesOver(years: readonly YearOfFigures[]): SeriesOverYears[] {
  const sorted = years.toSorted((a, b) => a.year - b.year);
  return series
    .filter(({ onReport }) => onReport)
    .flatMap((each) => {
      const counted = sorted.filter(({ values }) => values[each.id] !== undefined);
      const points = counted.map((year, index) => pointOf(each, year, counted[index - 1]));
      return points.filter(({ value }) => value !== null).length < 2 ? [] : [{ series: each, points }];
    });
}

function pointOf(
  { id }: Series,
  { year, values }: YearOfFigures,
  before: YearOfFigures | undefined,
): SeriesPoint {
  return {
    year,
    value: values[id] ?? null,
    breaks: before !== undefined && isRedefinedBetween(id, before.year, year),
  };
}

/** Whether a series is defined again after one report year, up to another. */
export function isRedefinedBetween(id: SeriesId, before: number, year: number): boolean {
  const from = editionOf(before);
  const to = editionOf(year);
  return from !== null && to !== null && isRedefined(id, from, to);
}

function isRedefined(id: SeriesId, from: Edition, to: Edition): boolean {
  return editions.some(
    ({ firstYear, redefinedSeries }) =>
      from.firstYear < firstYear && firstYear <= to.firstYear && redefinedSeries?.includes(id),
  );
}
