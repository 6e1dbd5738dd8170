import type { EditionId, Form } from "../editions/form";
import type { ReportContent } from "../report";
import { addUp } from "../tables/figures";
import type { CellId } from "../tables/table";

/**
 * Indicators that can be followed over the years, by the cells that each edition counts them in. The editions define them
 * differently: figures on the two sides of a change of edition are shown side by side, never joined.
 */
export type Series = {
  id: string;
  label: string;
  unit: string;
  /** The cells whose sum is the figure; an edition that does not count it is absent. */
  cells: Partial<Record<EditionId, readonly CellId[]>>;
  /** The editions with which its definition changed. */
  redefinedIn: readonly EditionId[];
};

const outcomes = (group: string) =>
  ["upheld", "corrected", "other"].map((end) => `litigation:${group}.${end}`);
const bothEditions = (cells: readonly CellId[]) => ({ "2019": cells, "2021": cells });

/** Crosswalk of the editions: 国办发〔2014〕32号, 国办公开办函〔2019〕60号, 〔2021〕30号. */
export const series: readonly Series[] = [
  {
    id: "received",
    label: "新收到的公开申请",
    unit: "件",
    cells: { "2014": ["applications.received:count"], ...bothEditions(["received:total"]) },
    redefinedIn: ["2019"],
  },
  {
    id: "granted",
    label: "予以公开的申请",
    unit: "件",
    cells: {
      "2014": ["applications.answered.alreadyPublic:count", "applications.answered.granted:count"],
      ...bothEditions(["outcome.granted:total"]),
    },
    redefinedIn: ["2019"],
  },
  {
    id: "review",
    label: "审结的行政复议",
    unit: "件",
    cells: { "2014": ["review:count"], ...bothEditions(outcomes("review")) },
    redefinedIn: ["2019"],
  },
  {
    id: "litigation",
    label: "审结的行政诉讼",
    unit: "件",
    cells: {
      "2014": ["litigation:count"],
      ...bothEditions([...outcomes("direct"), ...outcomes("afterReview")]),
    },
    redefinedIn: ["2019"],
  },
  {
    id: "disclosed",
    label: "主动公开的政府信息",
    unit: "条",
    cells: { "2014": ["disclosure.total:count"] },
    redefinedIn: [],
  },
  {
    id: "documents",
    label: "规范性文件",
    unit: "件",
    // 对外公开总数量 until 2020, 现行有效件数 of 行政规范性文件 since.
    cells: { "2019": ["normativeDocuments:publicTotal"], "2021": ["normativeDocuments:inForce"] },
    redefinedIn: ["2021"],
  },
  {
    id: "licences",
    label: "行政许可处理决定",
    unit: "件",
    cells: bothEditions(["licences:decisions"]),
    redefinedIn: ["2021"],
  },
  {
    id: "penalties",
    label: "行政处罚处理决定",
    unit: "件",
    cells: bothEditions(["penalties:decisions"]),
    redefinedIn: ["2021"],
  },
];

/** `breaks` where the definition changed since the point before: the two are not to be compared. */
export type SeriesPoint = { year: number; value: number | null; breaks: boolean };
export type SeriesOverYears = { series: Series; points: SeriesPoint[] };

/** One published year as a series reads it. */
export type YearOfFigures = { form: Form; content: ReportContent };

/**
 * The series that these years tell something of, each with a point a year, oldest first. A year whose edition does not count
 * it has no point; one that leaves it blank has a point without a value. Fewer than two figures are no series.
 */
export function seriesOver(years: readonly YearOfFigures[]): SeriesOverYears[] {
  const sorted = years.toSorted((a, b) => a.form.year - b.form.year);
  return series.flatMap((each) => {
    const counted = sorted.filter(({ form }) => each.cells[form.edition.id] !== undefined);
    const points = counted.map((year, index) => pointOf(each, year, counted[index - 1]));
    return points.filter(({ value }) => value !== null).length < 2 ? [] : [{ series: each, points }];
  });
}

function pointOf(
  each: Series,
  { form, content }: YearOfFigures,
  before: YearOfFigures | undefined,
): SeriesPoint {
  const edition = form.edition.id;
  const value = addUp(form, content, each.cells[edition] ?? []);
  const since = before?.form.edition.id;
  return {
    year: form.year,
    value: value === null ? null : Number(value),
    // Editions are named by their first year, so they sort as words.
    breaks: each.redefinedIn.some((changed) => since !== undefined && since < changed && changed <= edition),
  };
}
