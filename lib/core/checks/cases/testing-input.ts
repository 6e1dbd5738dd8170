import type { CountyForm, Form } from "../../editions/form";
import { formFor } from "../../editions/registry";
import { type Prose, proseOf } from "../../prose/prose";
import type { Front, ReportContent } from "../../report";
import type { Figure } from "../../tables/figure";
import { isComputed } from "../../tables/table";
import { statutoryTitle } from "../../title";
import type { CheckInput, CountyContext } from "../engine/check";

/** For tests: a township's report in which every rule holds, and changes to it. */

export const organ = "青山县柳河镇人民政府";

export type Departure = {
  year: number;
  figures?: Record<string, string | null>;
  typed?: Record<string, string>;
  chapters?: Record<string, Prose>;
  front?: Front;
  lastYear?: Record<string, string>;
  /** Chapters of last year's report that differ from those of `flawless`. */
  lastYearChapters?: Record<string, Prose>;
  /** Chapters as they were imported from another year's report. */
  base?: Record<string, Prose>;
  /** The county's context; absent fields are empty. */
  context?: Partial<CountyContext>;
  unit?: CheckInput["unit"];
  county?: CountyForm;
};

export function inputWith(departure: Departure): CheckInput {
  const { year, figures = {}, typed = {}, chapters = {}, front = {}, lastYear, unit, county } = departure;
  const { lastYearChapters, base, context } = departure;
  const form = formFor(year, county);
  const whole = flawless(form);
  return {
    form,
    content: {
      front: { ...whole.front, ...front },
      chapters: { ...whole.chapters, ...chapters },
      figures: {
        ...whole.figures,
        ...record(figures, (value): Figure => ({ value })),
        ...record(typed, (text): Figure => ({ value: null, typed: text })),
      },
    },
    lastYear:
      lastYear || lastYearChapters ? lastYearWith(year - 1, lastYear ?? {}, lastYearChapters ?? {}) : null,
    ...(base ? { base } : {}),
    ...(context ? { county: { otherUnits: [], above: [], medians: {}, alike: [], ...context } } : {}),
    unit: unit ?? { name: organ, kind: "township" },
  };
}

function lastYearWith(
  year: number,
  figures: Record<string, string>,
  chapters: Record<string, Prose>,
): NonNullable<CheckInput["lastYear"]> {
  const form = formFor(year);
  const whole = flawless(form);
  return {
    form,
    content: {
      ...whole,
      chapters: { ...whole.chapters, ...chapters },
      figures: { ...whole.figures, ...record(figures, (value) => ({ value })) },
    },
  };
}

/** Every typed cell 0, every chapter written; title, period and contact correct. */
export function flawless(form: Form): ReportContent {
  const typed = [...form.cells.values()].filter((cell) => !isComputed(cell));
  return {
    front: {
      title: statutoryTitle(form.edition, organ, form.year),
      periodFrom: `${form.year}-01-01`,
      periodTo: `${form.year}-12-31`,
      address: "青山县柳河镇中心街1号",
      phone: "0000-1234567",
    },
    chapters: Object.fromEntries(
      form.outline.chapters.map(({ id, subItems = [] }) => [
        id,
        proseOf(
          "部分村的公示更新偏慢，已明确专人每月核对。",
          ...subItems.flatMap(({ heading }) => [`## ${heading}`, "按要求完成了全年的工作。"]),
          ...(id === "overview" ? ["县级考核合格，社会评议反映良好，无人因此被追究责任。"] : []),
        ),
      ]),
    ),
    figures: Object.fromEntries(typed.map((cell) => [cell.id, { value: "0" }])),
  };
}

function record<A, B>(from: Record<string, A>, to: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(from).map(([key, value]) => [key, to(value)]));
}
