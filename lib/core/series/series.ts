import { type Edition, type SeriesId, seriesIds } from "../editions/edition";
import type { Form } from "../editions/form";
import { editions } from "../editions/list";
import { editionOf } from "../editions/registry";
import type { Figures } from "../tables/figure";
import { addUp } from "../tables/figures";

/**
 * Indicators that can be compared over the years, in display order. Each edition specifies the cells in which
 * it counts them (国办发〔2014〕32号, 国办公开办函〔2019〕60号, 〔2021〕30号), and which of them it redefines: figures before
 * and after a new definition are shown side by side, never connected.
 */
export type Series = {
  id: SeriesId;
  label: string;
  unit: string;
  /** Whether it is shown on a report's own page; the others are only compared across units. */
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

/** The report years in which the definition of some series changed. */
export function redefinitionYears(): number[] {
  return editions.flatMap(({ firstYear, redefinedSeries }) => (redefinedSeries?.length ? [firstYear] : []));
}

/** `breaks` is true if the definition changed since the previous point: the two must not be compared. */
export type SeriesPoint = { year: number; value: number | null; breaks: boolean };
export type SeriesOverYears = { series: Series; points: SeriesPoint[] };

/**
 * A report's values of every series that its edition counts; null for blank ones. Stored at publication, so
 * that comparing figures requires no reading of reports.
 */
export type SeriesValues = Readonly<Partial<Record<SeriesId, number | null>>>;

/** The figures of one published year, as input for series. */
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
 * The series for a report's page that have figures in these years, each with a point a year, oldest first. A
 * year whose edition does not count it has no point; one that leaves it blank has a point without a value.
 * Series with fewer than two figures are left out.
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

/** True if the definition of a series changed after one report year, up to another. */
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
